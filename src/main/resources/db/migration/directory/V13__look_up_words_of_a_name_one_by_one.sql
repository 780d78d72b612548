-- Planned while there were few words, and kept: each new name read all of them.
alter function note_name_keys() set enable_seqscan = off;
