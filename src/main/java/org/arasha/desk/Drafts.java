package org.arasha.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has typed into a form and not yet sent: found again after a break, on another device, after giving back. */
@Service
@Transactional
public class Drafts {

    /** Under which a draft has the version of what its form changes, where that has one. */
    static final String FOUND_AT = "foundAt";

    /** Under which a draft has the id of what its form makes, where it makes anything. */
    static final String MAKES = "(makes)";

    private static final String BEGUN = """
            select subject, record, content, saved_at from form_draft where user_id = ? and form = ? %s order by saved_at desc""";

    public record Draft(Map<String, String> values, Instant savedAt) {}

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, CurrentUser currentUser, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Of a form about a record itself.
     *
     * @return when it was saved
     */
    public Instant save(String form, UUID record, Map<String, String> values) {
        return save(form, record, record, values);
    }

    /** @param subject what the form is about: a record, or a part of one */
    public Instant save(String form, UUID subject, UUID record, Map<String, String> values) {
        return save(form, subject, record, values, values).savedAt();
    }

    /**
     * The other fields stay as another window of the same user has left them.
     *
     * @param values  all of the form, for the first that is kept of it
     * @param changed those that this window has changed
     * @return what is kept by now; of two windows that found another version of what the form changes, begun on the older
     */
    Draft save(String form, UUID subject, UUID record, Map<String, String> values, Map<String, String> changed) {
        return jdbc.sql("""
                insert into form_draft (user_id, form, subject, record, content, saved_at)
                values (:user, :form, :subject, :record, :values::jsonb, clock_timestamp())
                on conflict (user_id, form, subject) do update set
                    saved_at = greatest(clock_timestamp(), form_draft.saved_at + interval '1 microsecond'),
                    content = form_draft.content || :changed::jsonb || jsonb_strip_nulls(jsonb_build_object(:foundAt,
                        least((form_draft.content ->> :foundAt)::bigint, (excluded.content ->> :foundAt)::bigint)::text))
                returning content, saved_at""")
                .param("user", currentUser.id().value()).param("form", form).param("subject", subject).param("record", record)
                .param("values", json.writeValueAsString(values)).param("changed", json.writeValueAsString(changed))
                .param("foundAt", FOUND_AT).query((row, n) -> read(row)).single();
    }

    /** Fills the form of each of these records for whoever opens it first; what somebody has typed there themselves goes before. */
    public void offer(String form, Map<UUID, Map<String, String>> valuesOfRecords) {
        List<UUID> records = List.copyOf(valuesOfRecords.keySet());
        jdbc.sql("""
                insert into form_draft (user_id, form, subject, record, content)
                select ?, ?, record, record, content::jsonb from unnest(?::uuid[], ?::text[]) as offered (record, content)""")
                .params(UserId.SYSTEM.value(), form, records.toArray(UUID[]::new),
                        records.stream().map(record -> json.writeValueAsString(valuesOfRecords.get(record))).toArray(String[]::new)).update();
    }

    /** The records among these on which, or on a part of which, somebody has typed anything into any form. */
    @Transactional(readOnly = true)
    public Set<UUID> begun(Collection<UUID> records) {
        return Set.copyOf(jdbc.sql("select distinct record from form_draft where record = any(?) and user_id <> ?")
                .params(records.toArray(UUID[]::new), UserId.SYSTEM.value()).query(UUID.class).list());
    }

    /** A draft, by what it is about, and the record of which that is a part. */
    public record Begun(UUID subject, UUID record, Draft draft) {}

    /** What the current user has typed into this form on the record and its parts, the last first. */
    @Transactional(readOnly = true)
    public List<Begun> begun(String form, UUID record) {
        return jdbc.sql(BEGUN.formatted("and record = ?")).params(currentUser.id().value(), form, record).query(this::readBegun).list();
    }

    /** The same of all records. */
    @Transactional(readOnly = true)
    public List<Begun> begun(String form) {
        return jdbc.sql(BEGUN.formatted("")).params(currentUser.id().value(), form).query(this::readBegun).list();
    }

    /** Somebody else who has typed into forms, and when last. */
    public record Writer(String name, Instant at) {}

    /** Who else has typed into any of these forms on these parts of a record, the last first. */
    @Transactional(readOnly = true)
    public List<Writer> others(Collection<String> forms, UUID record, Collection<UUID> subjects) {
        return jdbc.sql("""
                select u.name, max(d.saved_at) as at from form_draft d join app_user u on u.id = d.user_id
                where d.record = ? and d.form = any(?) and d.subject = any(?) and d.user_id <> ? group by u.id, u.name order by at desc""")
                .params(record, forms.toArray(String[]::new), subjects.toArray(UUID[]::new), currentUser.id().value())
                .query((row, n) -> new Writer(row.getString("name"), row.getTimestamp("at").toInstant())).list();
    }

    private Begun readBegun(ResultSet row, int n) throws SQLException {
        return new Begun(row.getObject("subject", UUID.class), row.getObject("record", UUID.class), read(row));
    }

    private Draft read(ResultSet row) throws SQLException {
        return new Draft(json.readValue(row.getString("content"), new TypeReference<Map<String, String>>() {}),
                row.getTimestamp("saved_at").toInstant());
    }

    /** What was offered on subjects that are no more. */
    public void withdraw(String form, Collection<UUID> subjects) {
        jdbc.sql("delete from form_draft where user_id = ? and form = ? and subject = any(?)")
                .params(UserId.SYSTEM.value(), form, subjects.toArray(UUID[]::new)).update();
    }

    /** What was offered stays until its form is sent. */
    void forgetOlderThan(Duration kept) {
        jdbc.sql("delete from form_draft where saved_at < ? and user_id <> ?")
                .params(Timestamp.from(clock.instant().minus(kept)), UserId.SYSTEM.value()).update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String form, UUID subject) {
        return jdbc.sql("""
                select content, saved_at from form_draft where user_id in (?, ?) and form = ? and subject = ?
                order by user_id = ? limit 1""")
                .params(currentUser.id().value(), UserId.SYSTEM.value(), form, subject, UserId.SYSTEM.value())
                .query((row, n) -> read(row)).optional();
    }

    /** The subjects among these on which the current user has a draft of this form. */
    @Transactional(readOnly = true)
    public Set<UUID> kept(String form, Collection<UUID> subjects) {
        return subjects.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("""
                select subject from form_draft where user_id = :user and form = :form and subject in (:subjects)""")
                .param("user", currentUser.id().value()).param("form", form).param("subjects", subjects)
                .query(UUID.class).list());
    }

    public void discard(String form, UUID subject) {
        discard(form, subject, null);
    }

    /** @param seen what another window has kept later stays, for nobody has sent it; null where all goes */
    void discard(String form, UUID subject, @Nullable Instant seen) {
        jdbc.sql("""
                delete from form_draft where user_id in (:me, :system) and form = :form and subject = :subject
                    and (user_id = :system or saved_at <= coalesce(:seen::timestamptz, saved_at))""")
                .param("me", currentUser.id().value()).param("system", UserId.SYSTEM.value()).param("form", form).param("subject", subject)
                .param("seen", seen == null ? null : Timestamp.from(seen)).update();
    }

    /** Discards what has made something. What another window has kept later makes another thing, and that window hears of it. */
    void made(String form, UUID subject, Instant seen) {
        discard(form, subject, seen);
        jdbc.sql("""
                update form_draft set content = content || jsonb_build_object(:makes, gen_random_uuid()::text),
                    saved_at = greatest(clock_timestamp(), saved_at + interval '1 microsecond')
                where user_id = :me and form = :form and subject = :subject""")
                .param("me", currentUser.id().value()).param("form", form).param("subject", subject).param("makes", MAKES).update();
    }
}
