-- The engine asks for the parts of each task that it takes away, and looks at each open one where no index names them.
create index task_by_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
