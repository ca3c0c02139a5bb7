"""Words in quotation marks: whether they stand so in a source, and whether that speaker said them."""
