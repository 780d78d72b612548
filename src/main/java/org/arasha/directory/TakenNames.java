package org.arasha.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever stays takes over of the one who went into them besides the rows that name these: spellings, contact, and how hidden they are. */
@Component
class TakenNames {

    private final JdbcClient jdbc;

    TakenNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(UUID merge, PersonId loser, PersonId survivor) {
        keepHidden(merge, loser, survivor);
        addSpellings(merge, loser, survivor);
        fillContact(merge, loser, survivor);
    }

    /** Somebody in no case who takes the names of one who is hidden is as hidden. */
    private void keepHidden(UUID merge, PersonId loser, PersonId survivor) {
        jdbc.sql("""
                with added as (
                    insert into person_last_guarded
                    select :survivor, case_id from person_last_guarded where person = :loser
                        and not exists (select 1 from person_case where person in (:survivor, :loser))
                    on conflict do nothing returning *)
                insert into merge_move (merge, table_name, after)
                select :merge, 'person_last_guarded', to_jsonb(added) from added""")
                .param("merge", merge).param("loser", loser.value()).param("survivor", survivor.value()).update();
    }

    private void addSpellings(UUID merge, PersonId loser, PersonId survivor) {
        jdbc.sql("""
                with spelling as (
                    select unnest(array[name_ru, name_kk, name_en]) as spelling from person where id = :loser
                    union select spelling from person_name_variant where person_id = :loser
                ), added as (
                    insert into person_name_variant (person_id, spelling)
                    select :survivor, spelling from spelling join person p on p.id = :survivor
                    where spelling is not null and spelling not in (coalesce(p.name_ru, ''), coalesce(p.name_kk, ''), coalesce(p.name_en, ''))
                    on conflict do nothing returning *)
                insert into merge_move (merge, table_name, after)
                select :merge, 'person_name_variant', to_jsonb(added) from added""")
                .param("merge", merge).param("loser", loser.value()).param("survivor", survivor.value()).update();
    }

    private void fillContact(UUID merge, PersonId loser, PersonId survivor) {
        jdbc.sql("""
                with filled as (
                    update person kept set contact = gone.contact, version = kept.version + 1 from person gone
                    where kept.id = :survivor and gone.id = :loser and kept.contact is null and gone.contact is not null
                    returning kept.id, kept.contact)
                insert into merge_move (merge, table_name, before, after)
                select :merge, 'person', jsonb_build_object('id', id, 'contact', null), jsonb_build_object('id', id, 'contact', contact)
                from filled""")
                .param("merge", merge).param("loser", loser.value()).param("survivor", survivor.value()).update();
    }

    /** What others who went into the same person have as well stays when this one comes out again, until they do. */
    void leaveToOthers(UUID merge) {
        jdbc.sql("""
                update merge_move mine set merge = other.id
                from merge undone join merge other on other.survivor = undone.survivor and other.id <> undone.id and other.undone_at is null
                    join person p on p.id = other.loser
                where undone.id = :merge and mine.merge = undone.id and (
                    mine.table_name = 'person_name_variant' and (mine.after ->> 'spelling' in (p.name_ru, p.name_kk, p.name_en)
                        or exists (select 1 from person_name_variant v
                            where v.person_id = p.id and v.spelling = mine.after ->> 'spelling'))
                    or mine.table_name = 'person_last_guarded' and exists (select 1 from person_last_guarded g
                        where g.person = p.id and g.case_id = (mine.after ->> 'case_id')::uuid))""")
                .param("merge", merge).update();
    }

    /** The guarded cases that were the last to name them. */
    List<UUID> hiddenAs(PersonId person) {
        return jdbc.sql("select case_id from person_last_guarded where person = ?").param(person.value()).query(UUID.class).list();
    }

    /** Once they are named in no case again, which the cases of another do not change. */
    void hide(PersonId person, Collection<UUID> cases) {
        cases.forEach(one -> jdbc.sql("insert into person_last_guarded (person, case_id) values (?, ?) on conflict do nothing")
                .params(person.value(), one).update());
    }

    /**
     * As other cases than these, if it was the other whom those named. A case that has ever named them by anything that did not come
     * with this merge hides them on.
     */
    void hideNoLonger(UUID merge, PersonId person, Collection<UUID> besides) {
        jdbc.sql("""
                delete from person_last_guarded g where person = ? and case_id <> all(?) and not exists (
                    select 1 from record_history was join record_history named on named.record_id = was.record_id
                        and named.table_name in (was.table_name, was.table_name || '_person') and named.content ->> 'person' = g.person::text
                    where was.table_name in ('involvement', 'detention', 'claim', 'proceeding')
                        and was.content ->> 'incident' = g.case_id::text and not exists (
                            select 1 from merge_move v where v.merge = ? and v.table_name = named.table_name
                                and coalesce(v.after ->> 'id', v.after ->> 'claim_id', v.after ->> 'proceeding_id') = named.record_id::text))""")
                .params(person.value(), besides.toArray(UUID[]::new), merge).update();
    }
}
