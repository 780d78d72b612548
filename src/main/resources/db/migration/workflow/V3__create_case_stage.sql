-- Which stage each case has reached, written in the engine's own transaction; lists and heads of cases read it.
create table case_stage (
    case_id uuid primary key,
    stage   text not null
);
