-- A name of three words was compared with all words there are, in the order of their index: the planner read them whole to join
-- them with the three.
alter function note_name_keys() set enable_hashjoin = off;
alter function note_name_keys() set enable_mergejoin = off;
