call keep_part_history('incident_category', 'incident', 'incident_id');
call keep_part_history('category_field_group', 'category', 'category_id');
call keep_part_history('claim_person', 'claim', 'claim_id');
call keep_part_history('claim_source', 'claim', 'claim_id');
call keep_part_history('claim_contradiction', 'claim', 'claim_id');
call keep_part_history('proceeding_person', 'proceeding', 'proceeding_id');
call keep_part_history('proceeding_step', 'proceeding', 'proceeding_id');
