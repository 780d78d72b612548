package org.arasha.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.imports.ImportRun.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports, and their files until they begin. */
@Component
class RunTable {

    private static final String SELECT = "select r.*, u.name as owner_name from import_run r join app_user u on u.id = r.owner ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ImportId id, UserId owner, String fileName, SourceTable table, byte[] content) {
        jdbc.sql("""
                insert into import_run (id, owner, actor, file_name, form, header, state, total)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, 'DRAFT', ?)""")
                .params(id.value(), owner.value(), owner.value(), fileName, write(table.form()), write(table.header()),
                        table.rows().size()).update();
        jdbc.sql("insert into import_file (run, content) values (?, ?)").params(id.value(), content).update();
    }

    void readAnew(ImportId id, SourceTable table) {
        jdbc.sql("update import_run set form = ?::jsonb, header = ?::jsonb, mapping = null, total = ? where id = ?")
                .params(write(table.form()), write(table.header()), table.rows().size(), id.value()).update();
    }

    byte[] content(ImportId id) {
        return jdbc.sql("select content from import_file where run = ?").param(id.value()).query(byte[].class).single();
    }

    Optional<ImportRun> find(ImportId id) {
        return jdbc.sql(SELECT + "where r.id = ?").param(id.value()).query(this::read).optional();
    }

    /** For the one who is to change it, or waits until nobody else does. */
    Optional<ImportRun> locked(ImportId id) {
        return jdbc.sql(SELECT + "where r.id = ? for update of r").param(id.value()).query(this::read).optional();
    }

    /**
     * Tables grow many times over while rows come in: what is planned for them now, and kept by the connection, does not read them
     * whole. Until the transaction ends.
     */
    void planForGrowth() {
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /** Empty, too, while another node is at it. */
    Optional<ImportRun> taken(ImportId id, State state) {
        return jdbc.sql(SELECT + "where r.id = ? and r.state = ? for update of r skip locked")
                .params(id.value(), state.name()).query(this::read).optional();
    }

    List<ImportRun> underWay() {
        return jdbc.sql(SELECT + "where r.state in ('RUNNING', 'UNDOING') order by r.started_at")
                .query(this::read).list();
    }

    /** The newest first. */
    List<ImportRun> of(UserId owner, int most) {
        return jdbc.sql(SELECT + "where r.owner = ? order by r.created_at desc limit ?").params(owner.value(), most)
                .query(this::read).list();
    }

    /** Of everybody, the newest first. */
    List<ImportRun> newest(int most) {
        return jdbc.sql(SELECT + "order by r.created_at desc limit ?").param(most).query(this::read).list();
    }

    void map(ImportId id, @Nullable Mapping mapping) {
        jdbc.sql("update import_run set mapping = ?::jsonb where id = ?").params(mapping == null ? null : write(mapping), id.value())
                .update();
    }

    void begin(ImportId id, UserId actor, int chosen, Instant now) {
        jdbc.sql("update import_run set state = 'RUNNING', actor = ?, chosen = ?, started_at = ? where id = ?")
                .params(actor.value(), chosen, Timestamp.from(now), id.value()).update();
        jdbc.sql("delete from import_file where run = ?").param(id.value()).update();
    }

    void undo(ImportId id, UserId actor) {
        jdbc.sql("update import_run set state = 'UNDOING', actor = ?, seen = true where id = ?").params(actor.value(), id.value())
                .update();
    }

    void end(ImportId id, State state, Instant now) {
        jdbc.sql("update import_run set state = ?, ended_at = ?, seen = false where id = ?")
                .params(state.name(), Timestamp.from(now), id.value()).update();
        jdbc.sql("delete from import_namesake where run = ?").param(id.value()).update();
    }

    /** How far it has come, by what has become of its rows. */
    void recount(ImportId id) {
        jdbc.sql("""
                update import_run set imported = c.imported, failed = c.failed, undone = c.undone, kept = c.kept
                from (select count(*) filter (where state in ('IMPORTED', 'UNDONE', 'KEPT')) as imported,
                        count(*) filter (where state = 'FAILED') as failed, count(*) filter (where state = 'UNDONE') as undone,
                        count(*) filter (where state = 'KEPT') as kept
                    from import_row where run = :run) c
                where id = :run""").param("run", id.value()).update();
    }

    void seen(ImportId id) {
        jdbc.sql("update import_run set seen = true where id = ? and ended_at is not null and not seen").param(id.value()).update();
    }

    int unseen(UserId owner) {
        return jdbc.sql("select count(*) from import_run where owner = ? and ended_at is not null and not seen")
                .param(owner.value()).query(Integer.class).single();
    }

    void delete(ImportId id) {
        jdbc.sql("delete from import_run where id = ?").param(id.value()).update();
    }

    /**
     * Drafts that nobody came back to go whole; of what has ended, all that rows said that became no case, and what quotes them.
     */
    void forgetBefore(Instant day) {
        jdbc.sql("delete from import_run where state = 'DRAFT' and created_at < ?").param(Timestamp.from(day)).update();
        jdbc.sql("""
                update import_row r set cells = null, own_number = null, arguments = null,
                    problem = case when r.arguments <> '[]' then 'imports.problem.forgotten' else r.problem end
                from import_run i
                where i.id = r.run and i.ended_at < ? and i.state not in ('RUNNING', 'UNDOING') and r.incident is null
                    and (r.cells is not null or r.own_number is not null or r.arguments is not null)""")
                .param(Timestamp.from(day)).update();
    }

    Optional<Mapping> habit(UserId owner, List<String> header) {
        return jdbc.sql("select mapping from import_habit where owner = ? and header = md5(?)").params(owner.value(), write(header))
                .query((row, n) -> json.readValue(row.getString("mapping"), Mapping.class)).optional();
    }

    void remember(UserId owner, List<String> header, Mapping mapping) {
        jdbc.sql("""
                insert into import_habit (owner, header, mapping) values (?, md5(?), ?::jsonb)
                on conflict (owner, header) do update set mapping = excluded.mapping""")
                .params(owner.value(), write(header), write(mapping)).update();
    }

    private String write(Object value) {
        return json.writeValueAsString(value);
    }

    private ImportRun read(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        return new ImportRun(new ImportId(row.getObject("id", UUID.class)), new UserId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"), new UserId(row.getObject("actor", UUID.class)), row.getString("file_name"), json.readValue(row.getString("form"), TableForm.class),
                json.readValue(row.getString("header"), new TypeReference<List<String>>() {}),
                mapping == null ? null : json.readValue(mapping, Mapping.class), State.valueOf(row.getString("state")),
                row.getInt("total"), row.getInt("chosen"), row.getInt("imported"), row.getInt("failed"), row.getInt("undone"),
                row.getInt("kept"), row.getTimestamp("created_at").toInstant());
    }
}
