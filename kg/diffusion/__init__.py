"""How initiatives spread: adoption events and the coverage they are read against."""
