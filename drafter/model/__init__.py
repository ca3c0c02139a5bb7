"""The language model behind one call, `Model.ask`. Only the files of this package know openai, instructor, tenacity.

client    Model: one question, in the form of structured output that the endpoint honours
exchange  one question's requests: cache, budget, retries, what is kept on disk
transport the HTTP client, and what --local-only lets through
forms     ways of asking for structure, and which of them an endpoint takes
failures  the libraries' exceptions and HTTP statuses, translated into ours
budget    --max-cost
"""

from drafter.model.client import Model

__all__ = ["Model"]
