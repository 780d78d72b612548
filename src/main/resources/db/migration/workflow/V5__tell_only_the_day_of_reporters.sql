insert into step_term (step, working_days, urgent_working_days) values ('Task_AnswerReporter', 1, 0);

-- What a reporter sets going is noted with its day only, in the engine's tables as in ours.
call tell_the_day_only_of('open_task', 'created_at');
call tell_the_day_only_of('act_ru_task', 'create_time_');
call tell_the_day_only_of('act_ru_task', 'last_updated_');
call tell_the_day_only_of('act_ru_event_subscr', 'created_');
call tell_the_day_only_of('act_hi_procinst', 'start_time_');
call tell_the_day_only_of('act_hi_actinst', 'start_time_');
call tell_the_day_only_of('act_hi_actinst', 'end_time_');
call tell_the_day_only_of('act_hi_taskinst', 'start_time_');
call tell_the_day_only_of('act_hi_varinst', 'create_time_');
