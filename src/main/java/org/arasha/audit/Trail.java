package org.arasha.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.RecordNumbers.Numbered;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail as auditors read it: who did what to which record, the newest first, a page at a time by key. */
@Service
@PreAuthorize("hasRole('AUDITOR')")
@Transactional(readOnly = true)
public class Trail {

    public static final int PAGE = 100;

    private static final String SELECT = """
            select e.id, e.at, e.actor, u.name as actor_name, e.act, e.kind, e.record
            from trail_entry e left join app_user u on u.id = e.actor where %s order by e.at desc, e.id desc limit :limit""";

    private final JdbcClient jdbc;
    private final RecordNames names;

    Trail(JdbcClient jdbc, RecordNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * The record is called by its number only where the acts are those of this one: numbers have no gaps, and the one that is missing among
     * others would be that of a guarded case.
     *
     * @param last the last act of the page before, or null for the first page
     */
    public List<TrailEntry> page(TrailFilter filter, @Nullable TrailEntry last) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", PAGE));
        narrow(filter, conditions, parameters);
        if (last != null) {
            conditions.add("(e.at, e.id) < (:at, :id)");
            parameters.put("at", Timestamp.from(last.at()));
            parameters.put("id", last.id());
        }
        List<TrailEntry> page = jdbc.sql(SELECT.formatted(String.join(" and ", conditions))).params(parameters).query(Trail::read).list();
        Optional<Named> named = filter.record() == null ? Optional.empty() : named(filter.record());
        return named.isEmpty() ? page : page.stream().map(entry -> entry.called(named.get().number())).toList();
    }

    private static void narrow(TrailFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.person() != null) {
            conditions.add("e.actor = :person");
            parameters.put("person", filter.person().value());
        }
        if (filter.act() != null) {
            conditions.add("e.act = :act");
            parameters.put("act", filter.act());
        }
        if (filter.record() != null) {
            conditions.add("e.record = :record");
            parameters.put("record", filter.record());
        }
        if (filter.from() != null) {
            conditions.add("e.at >= cast(:from as timestamp) at time zone 'Asia/Almaty'");
            parameters.put("from", filter.from().atStartOfDay());
        }
        if (filter.to() != null) {
            conditions.add("e.at < cast(:to as timestamp) at time zone 'Asia/Almaty'");
            parameters.put("to", filter.to().plusDays(1).atStartOfDay());
        }
    }

    /** The record of this number, unless it is guarded from the reader: then nobody says whether there is one. */
    public Optional<UUID> numbered(String number) {
        return names.find(number).map(Numbered::record);
    }

    /** @param page the address of the record's page, or null for readers who work on no cases */
    public record Named(String number, @Nullable String page) {}

    /** What a record is called, if it has a number that the reader may know. */
    public Optional<Named> named(UUID record) {
        return Optional.ofNullable(names.of(List.of(record)).get(record)).map(names::lead);
    }

    public record Actor(UserId id, String name, String login) {}

    /** People who have acted, by name. */
    public List<Actor> actors() {
        return jdbc.sql("""
                select u.id, u.name, u.login from app_user u
                where exists (select 1 from trail_entry e where e.actor = u.id) order by u.name, u.login""")
                .query((row, n) -> new Actor(new UserId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("login"))).list();
    }

    /** The kinds of acts there have been: one step in the index for each of them, however many acts there are. */
    public List<String> acts() {
        return jdbc.sql("""
                with recursive known (act) as (
                    (select act from trail_entry order by act limit 1)
                    union all
                    select (select e.act from trail_entry e where e.act > known.act order by e.act limit 1) from known where known.act is not null)
                select act from known where act is not null""").query(String.class).list();
    }

    private static TrailEntry read(ResultSet row, int number) throws SQLException {
        return new TrailEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getObject("actor", UUID.class),
                row.getString("actor_name"), row.getString("act"), row.getString("kind"), row.getObject("record", UUID.class), null);
    }
}
