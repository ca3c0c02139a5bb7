"""What a drafted brief is scored on: pure functions of a case and a draft, one file a family.

Each says what it rewards and how it could be cheated. A rate comes with its yield, so that saying less never scores
more; what cannot be scored has `of` 0 and is counted apart, never as nothing and never as full marks.
"""
