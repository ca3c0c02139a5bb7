"""Values compared in their place: a figure, date or name from elsewhere, roles exchanged, a tail put on."""
