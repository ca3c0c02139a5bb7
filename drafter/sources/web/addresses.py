"""Which network addresses a link may lead to: public ones, and those a newsroom lists as its own."""

import ipaddress
from collections.abc import Sequence

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Forms that carry an IPv4 address inside, so that a public looking address can lead into the building: IPv4-mapped and
# -compatible, NAT64 (RFC 6052, RFC 8215), 6to4 (RFC 3056) with its relays, Teredo (RFC 4380).
_CARRIERS = tuple(
    ipaddress.ip_network(text)
    for text in ("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "192.88.99.0/24", "2001::/32")
)


def is_allowed(text: str, own: Sequence[Network] = ()) -> bool:
    """Whether a link may lead to the address `text`: a public one, or one in the newsroom's `own` networks."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return any(_is_in(address, network) for network in own) or _is_public(address)


def _is_public(address: Address) -> bool:
    if any(_is_in(address, network) for network in _CARRIERS):
        return False
    if isinstance(address, ipaddress.IPv6Address) and (address.scope_id or address.is_site_local):
        return False
    return address.is_global and not address.is_multicast


def _is_in(address: Address, network: Network) -> bool:
    return address.version == network.version and address in network


def parse_networks(values: Sequence[str]) -> tuple[Network, ...]:
    """Addresses and networks such as 10.1.0.0/16. Raises ValueError naming the one that is none."""
    return tuple(ipaddress.ip_network(value.strip(), strict=False) for value in values if value.strip())
