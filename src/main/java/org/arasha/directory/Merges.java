package org.arasha.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what refers to one record to another, and back, in the caller's transaction. The module that owns the records
 * decides whether they may be merged; the functions of the database note each row moved.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Merges {

    private static final String SELECT = """
            select m.id, m.loser, m.survivor, (m.merged_at at time zone 'Asia/Almaty')::date as "on", u.name as by_name
            from merge m left join app_user u on u.id = m.merged_by where\s""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Merges(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens a merge of two rows of a table; both stay locked until the transaction ends.
     *
     * @throws Refusal when one of them has gone into another record already
     */
    public UUID begin(String table, UUID loser, UUID survivor) {
        if (loser.equals(survivor)) {
            throw new Refusal("directory.refusal.mergeWithItself");
        }
        hold(table, loser, survivor);
        if (into(loser).isPresent() || into(survivor).isPresent()) {
            throw new Refusal("directory.refusal.mergedAlready");
        }
        UUID id = UUID.randomUUID();
        try {
            jdbc.sql("""
                    insert into merge (id, kind, loser, survivor, merged_at, merged_by) values (?, ?, ?, ?, ?, ?)""")
                    .params(id, table, loser, survivor, Timestamp.from(clock.instant()), user.id().value()).update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("directory.refusal.mergedAlready");
        }
        return id;
    }

    /** Until the transaction ends nobody else changes these two rows, or writes what names them; what others had begun is over. */
    public void hold(String table, UUID loser, UUID survivor) {
        jdbc.sql("select id from %s where id in (?, ?) order by id for update".formatted(table)).params(loser, survivor)
                .query(UUID.class).list();
    }

    /**
     * Moves all that refers to the loser by a foreign key.
     *
     * @param renumber whether numbered rows are put after the survivor's
     * @param besides  tables that stay with the loser
     */
    public void move(UUID merge, String table, boolean renumber, List<String> besides) {
        Merge one = find(merge);
        jdbc.sql("call move_references(:merge, :table::name, :loser, :survivor, :renumber, :besides::name[])")
                .params(Map.of("merge", merge, "table", table, "loser", one.loser(), "survivor", one.survivor(),
                        "renumber", renumber, "besides", "{" + String.join(",", besides) + "}")).update();
    }

    /**
     * Drops the loser's rows of a table of which the survivor has the like, with what goes with them, until it is undone.
     *
     * @param column that names the record
     * @param alike  as a condition on the rows {@code gone} and {@code kept}
     */
    public void drop(UUID merge, String table, String column, String alike) {
        Merge one = find(merge);
        Map<String, Object> params = Map.of("merge", merge, "table", table, "loser", one.loser(), "survivor", one.survivor());
        jdbc.sql("""
                select note_what_goes_with(:merge, :table::name, array(
                    select gone.id from %1$s gone join %1$s kept on gone.%2$s = :loser and kept.%2$s = :survivor and %3$s))::text"""
                .formatted(table, column, alike)).params(params).query(String.class).single();
        jdbc.sql("""
                with dropped as (
                    delete from %1$s gone using %1$s kept where gone.%2$s = :loser and kept.%2$s = :survivor and %3$s
                    returning to_jsonb(gone) - 'known_since' - 'known_by' as content)
                insert into merge_move (merge, table_name, before) select :merge, :table, content from dropped"""
                .formatted(table, column, alike)).params(params).update();
    }

    /**
     * Lets the survivor's rows say what only the loser's like rows say, until it is undone; to be called before these are dropped.
     *
     * @param column that names the record
     * @param alike  as a condition on the rows {@code gone} and {@code kept}
     * @param said   the columns that are carried over together, where none of them is filled
     */
    public void carry(UUID merge, String table, String column, String alike, List<String> said) {
        Merge one = find(merge);
        jdbc.sql("""
                with carried as (
                    update %1$s kept set version = kept.version + 1, %4$s
                    from %1$s gone, (select id, to_jsonb(t) - 'known_since' - 'known_by' as content from %1$s t where %2$s = :survivor) was
                    where gone.%2$s = :loser and kept.%2$s = :survivor and was.id = kept.id and %3$s
                        and num_nonnulls(%5$s) = 0 and num_nonnulls(%6$s) > 0
                    returning was.content as before, to_jsonb(kept) - 'known_since' - 'known_by' as after)
                insert into merge_move (merge, table_name, before, after) select :merge, :table, before, after from carried"""
                .formatted(table, column, alike, joined(said, "%1$s = gone.%1$s"), joined(said, "kept.%s"), joined(said, "gone.%s")))
                .params(Map.of("merge", merge, "table", table, "loser", one.loser(), "survivor", one.survivor())).update();
    }

    private static String joined(List<String> columns, String form) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(", "));
    }

    /** Moves the rows of a table that names the loser without a foreign key. */
    public void moveRows(UUID merge, String table, String column) {
        Merge one = find(merge);
        jdbc.sql("call move_rows(?, ?::name, ?::name, ?, ?, false)")
                .params(merge, table, column, one.loser(), one.survivor()).update();
    }

    /**
     * Puts back what was moved and is still there.
     *
     * @throws Refusal naming the kind of record that has changed since, or while a later merge has left out the like of what would go
     *         back, which nobody would have then; nothing is put back
     */
    public void undo(UUID merge) {
        Merge one = find(merge);
        if (into(one.survivor()).isPresent()) {
            throw new Refusal("directory.refusal.survivorMerged");
        }
        if (jdbc.sql("update merge set undone_at = ?, undone_by = ? where id = ? and undone_at is null")
                .params(Timestamp.from(clock.instant()), user.id().value(), merge).update() == 0) {
            throw new Refusal("directory.refusal.undoneAlready");
        }
        requireNothingBroughtAgain(merge);
        jdbc.sql("select undo_moves(?)").param(merge).query(String.class).optional().ifPresent(table -> {
            throw changedSince(table);
        });
    }

    /**
     * Of what a later merge brought as well one row only is left, and a record would lose it while the other is still in there. Two rows
     * of a table are alike where they say the same in all of these columns that it has; which record they name does not count. Links
     * are alike where they tie to the same.
     */
    private void requireNothingBroughtAgain(UUID merge) {
        record Again(String table, boolean same) {}
        jdbc.sql("""
                select mine.table_name as table, later.survivor = m.survivor as same
                from merge m join merge_move mine on mine.merge = m.id and mine.before is not null and mine.after is not null
                    join merge later on later.undone_at is null
                        and exists (select 1 from jsonb_each(mine.after) where value = to_jsonb(later.survivor))
                    join merge_move dropped on dropped.merge = later.id and dropped.after is null
                        and dropped.table_name = mine.table_name and dropped.position > mine.position
                where m.id = ? and not exists (
                    select 1 from jsonb_each(dropped.before)
                    where key in ('person', 'part', 'claim_id', 'proceeding_id', 'kind', 'appeal')
                            and value <> to_jsonb(later.loser) and value <> mine.after -> key
                        or dropped.table_name = 'incident_link' and key in ('incident', 'other') and value <> to_jsonb(later.loser)
                            and (value = to_jsonb(later.survivor) or value not in (mine.after -> 'incident', mine.after -> 'other')))
                order by same desc, mine.position desc limit 1""")
                .param(merge).query(Again.class).optional().ifPresent(again -> {
                    throw again.same() ? new Refusal("directory.refusal.laterMerge") : changedSince(again.table());
                });
    }

    private static Refusal changedSince(String table) {
        String key = "directory.changedSince." + table;
        return new Refusal(Texts.has(key) ? key : "directory.changedSince.other");
    }

    /**
     * Until the transaction ends none of these rows goes into another: a merge takes them for itself before it moves what names
     * them, and this lock waits for that. To be asked for before anything is written that names them.
     *
     * @return whether each is still a record of its own
     */
    public boolean holdApart(String table, Collection<UUID> ids) {
        UUID[] held = ids.toArray(UUID[]::new);
        jdbc.sql("select id from %s where id = any(?) order by id for key share".formatted(table)).param(held).query(UUID.class).list();
        return !jdbc.sql("select exists (select 1 from merge where loser = any(?) and undone_at is null)").param(held)
                .query(Boolean.class).single();
    }

    /**
     * The same for one.
     *
     * @throws Refusal when it has gone into another
     */
    public void requireApart(String table, UUID id) {
        if (!holdApart(table, List.of(id))) {
            throw new Refusal("directory.refusal.mergedAlready");
        }
    }

    /** What this record went into, if it did; the last of the way. */
    @Transactional(readOnly = true)
    public Optional<UUID> into(UUID loser) {
        return jdbc.sql("""
                with recursive way as (
                    select survivor, 1 as step from merge where loser = ? and undone_at is null
                    union all
                    select m.survivor, step + 1 from way join merge m on m.loser = way.survivor and m.undone_at is null)
                select survivor from way order by step desc limit 1""").param(loser).query(UUID.class).optional();
    }

    /** What went into this record and was not undone, the last first. */
    @Transactional(readOnly = true)
    public List<Merge> of(UUID survivor) {
        return jdbc.sql(SELECT + "m.survivor = ? and m.undone_at is null order by m.merged_at desc limit 50")
                .param(survivor).query(Merge.class).list();
    }

    /** All that went into this record and was not undone. */
    @Transactional(readOnly = true)
    public List<UUID> losers(UUID survivor) {
        return jdbc.sql("select loser from merge where survivor = ? and undone_at is null").param(survivor).query(UUID.class).list();
    }

    @Transactional(readOnly = true)
    public Merge find(UUID merge) {
        return jdbc.sql(SELECT + "m.id = ?").param(merge).query(Merge.class).optional()
                .orElseThrow(() -> new Refusal("directory.refusal.undoneAlready"));
    }
}
