package org.arasha.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people the reader may know of, in the order of their names or by any spelling. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(PeopleList.READS)
public class PeopleList {

    public static final int PAGE = 50;
    public static final int MOST_SUGGESTED = 5;

    private static final int MOST_OF_ORGANISATION = 200;

    static final String READS = Role.WORKS_ON_CASES;

    private final JdbcClient jdbc;
    private final PersonAccess access;
    private final AlikeNames names;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, PersonAccess access, AlikeNames names, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    /** A page in the order of the names in this language, after the given line. */
    public List<PersonRow> after(@Nullable PersonRow last, Language language) {
        String order = NameOrder.of(language, "p.");
        Map<String, Object> parameters = parameters();
        if (last != null) {
            parameters.put("name", last.name().in(language));
            parameters.put("id", last.id().value());
        }
        return jdbc.sql("""
                select %s from (select * from person p where %s and %s order by %s, p.id limit :limit) p %s
                order by %s, p.id""".formatted(PersonRow.COLUMNS, PersonAccess.LISTED,
                        last == null ? "true" : "(%s, p.id) > (lower(:name), :id)".formatted(order), order,
                        PersonRow.POST_TODAY, order))
                .params(parameters).param("limit", PAGE).query(PersonRow::read).list();
    }

    /** Whom the words may mean, written in any script; the likest first. */
    public List<PersonRow> search(String words) {
        return rows(names.meant(words, PAGE));
    }

    /** Whom somebody may mean who is typing a name: {@value #MOST_SUGGESTED} at most. */
    public List<PersonRow> suggested(String typed) {
        return rows(names.meant(typed, MOST_SUGGESTED));
    }

    /** Who is called exactly this, or spelled so, in any language. */
    public List<PersonRow> named(String name) {
        return rows(access.named(name));
    }

    /** The names among these, in small letters, that somebody has whom the reader may know of. */
    public Set<String> known(Set<String> names) {
        return names.isEmpty() ? Set.of() : access.known(names);
    }

    /** @return those the reader may know of, in the order given */
    public List<PersonRow> rows(List<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Integer> places = new HashMap<>();
        IntStream.range(0, ids.size()).forEach(i -> places.putIfAbsent(ids.get(i), i));
        return jdbc.sql("select %s from person p %s where p.id in (:ids) and %s".formatted(PersonRow.COLUMNS,
                        PersonRow.POST_TODAY, PersonAccess.LISTED))
                .params(parameters()).param("ids", ids.stream().map(PersonId::value).toList()).query(PersonRow::read).list()
                .stream().sorted(Comparator.comparing(row -> places.get(row.id()))).toList();
    }

    /** Who works or worked for an organisation; {@value #MOST_OF_ORGANISATION} at most. */
    public List<PersonRow> of(OrganisationId organisation) {
        return rows(jdbc.sql("select distinct person from person_post where organisation = ? order by person limit ?")
                .params(organisation.value(), MOST_OF_ORGANISATION).query(UUID.class).list().stream().map(PersonId::new).toList());
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(access.parameters());
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }
}
