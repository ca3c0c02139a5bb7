// What WordPress's editor does with pasted text, as one script: every core block, registered as WordPress does it.
import { pasteHandler, parse, serialize } from '@wordpress/blocks';
import { registerCoreBlocks } from '@wordpress/block-library';

// WordPress has its classic editor loaded, and only then is text outside of blocks a classic block.
window.wp = { oldEditor: {} };
registerCoreBlocks();

window.gutenberg = { pasteHandler, parse, serialize };
