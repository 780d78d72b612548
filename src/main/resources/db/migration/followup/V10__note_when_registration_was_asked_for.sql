-- When the body was last asked in vain whether it has registered it; it is asked again some days later.
alter table submission add column chased_on date;
