"""Words that judge rather than report: of praise, of blame, of ridicule, and of what ought to be.

The strong evaluations of news talk, chosen by field (good, bad, true, right, wise, brave, able) after the classes of
affect, judgement and appreciation in Martin and White, The Language of Evaluation, 2005. Left out is what news also
uses plainly ("serious", "strong", "great", "wrong", "dangerous").
"""

import re

from drafter.brief import Span

_JUDGING = """
    abominable abhorrent absurd admirable amazing appalling arrogant astonishing atrocious awesome awful barbaric
    beautiful biased bogus brainless brave brilliant brutal callous careless clueless contemptible cowardly
    crazy cruel cynical damning deceitful delusional deplorable despicable disappointing disastrous disgraceful
    disgusting dishonest disingenuous dreadful dumb embarrassing evil excellent extraordinary fabulous fantastic
    farcical fascist fearless foolish futile ghastly gutless heartless heroic honourable honorable hopeless
    horrendous horrible horrific hypocritical idiotic ill-conceived immoral inadequate incompetent incredible
    indefensible inept inexcusable inhumane insane inspirational insulting intolerable irresponsible lame
    laughable lazy ludicrous magnificent malicious marvellous marvelous meaningless misguided misleading mindless
    monstrous moronic nasty naive obscene offensive outrageous outstanding overblown overdue pathetic perfect
    petty phenomenal phony pointless preposterous racist reckless remarkable reprehensible repugnant repulsive
    ridiculous rotten ruthless sad scandalous selfish senseless sensible shabby shameful shameless shocking
    short-sighted sickening silly spectacular spineless splendid stunning stupid superb tasteless terrible
    terrific toothless tragic treacherous troubling tyrannical ugly unacceptable unbelievable unconscionable
    undemocratic unfair unforgivable unjust unjustified unnecessary unreasonable unthinkable unwise useless
    vicious vile visionary wasteful wicked wonderful worst worthless
"""
_NAMING = """
    abomination atrocity betrayal blunder bully bullying catastrophe chaos charade circus clown cover-up coward
    cowardice deceit debacle disgrace embarrassment failure farce fiasco fool hero heroine hoax humiliation
    hypocrisy hypocrite idiot incompetence injustice insult joke liar lunacy madness masterpiece miracle
    mockery monster nightmare nonsense outrage overreach propaganda ripoff sham shambles shame smear stain stunt
    stupidity tragedy travesty triumph
"""
_PHRASES = ("witch hunt", "witch-hunt", "slap in the face", "publicity stunt", "should", "ought to")
_LISTED = sorted((*_JUDGING.split(), *_NAMING.split(), *_PHRASES), key=len, reverse=True)
_OPINION = re.compile(rf"(?<![\w-])(?:{'|'.join(_LISTED)})(?:ly)?(?![\w-])", re.IGNORECASE)


def locate_opinions(text: str) -> list[Span]:
    """The judging words of an English text, in order."""
    return [Span(*found.span()) for found in _OPINION.finditer(text)]
