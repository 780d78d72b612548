package org.arasha.legal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.access.CurrentUser;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Incident;
import org.arasha.incident.NormRef;
import org.arasha.legal.SuggestionRule.Suggestion;
import org.arasha.shared.Id;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which norms and bodies each kind of violation suggests: a table that administrators replace, in versions that stay. */
@Service
@Transactional
public class Suggestions {

    private static final Logger log = LoggerFactory.getLogger(Suggestions.class);

    private static final RowMapper<SuggestionTable> TABLE = (row, n) -> new SuggestionTable(row.getInt("number"),
            row.getString("dmn"), row.getObject("by_user", UUID.class), row.getTimestamp("at").toInstant());

    private final SuggestionReader reader;
    private final SuggestionRules rules;
    private final Norms norms;
    private final Authorities authorities;
    private final Categories categories;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suggestions(@Lazy SuggestionReader reader, SuggestionRules rules, Norms norms, Authorities authorities, Categories categories,
            JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.norms = norms;
        this.authorities = authorities;
        this.categories = categories;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The table that rules new analyses. */
    @Transactional(readOnly = true)
    public SuggestionTable current() {
        return jdbc.sql("select * from suggestion_table order by number desc limit 1").query(TABLE).single();
    }

    /** @throws Refusal when there is none of this number */
    @Transactional(readOnly = true)
    public SuggestionTable version(int number) {
        return jdbc.sql("select * from suggestion_table where number = ?").param(number).query(TABLE).optional()
                .orElseThrow(() -> new Refusal("legal.suggestions.refusal.noVersion", number));
    }

    /** What a table says, line by line. */
    public List<SuggestionRule> lines(SuggestionTable table) {
        return reader.read(table.dmn()).lines();
    }

    /**
     * Lets another table rule the analyses from now on, if it is sound in all its parts.
     *
     * @param seen the number of the table it was made of
     * @throws Refusal naming what is wrong with it
     * @throws OptimisticLockingFailureException when somebody replaced that table meanwhile
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public int replace(int seen, String dmn) {
        if (dmn.length() > SuggestionTable.LONGEST) {
            throw new Refusal("legal.suggestions.refusal.tooLarge");
        }
        rules.require(reader.read(dmn));
        if (current().number() != seen) {
            throw new OptimisticLockingFailureException("The table has been replaced");
        }
        SuggestionTableId id = SuggestionTableId.fresh();
        try {
            jdbc.sql("insert into suggestion_table (id, number, dmn, by_user, at) values (?, ?, ?, ?, ?)")
                    .params(id.value(), seen + 1, dmn, user.id().value(), Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException meanwhile) {
            throw new OptimisticLockingFailureException("The table has been replaced", meanwhile);
        }
        events.publishEvent(new SuggestionsReplaced(id));
        return seen + 1;
    }

    /**
     * What a table suggests for an incident: norms as they were in force on its day, bodies of its region and of the whole country.
     * Where it cannot be read, what the last one before it suggests that can: an analysis does not wait for an administrator.
     *
     * @param number of the table
     */
    @Transactional(readOnly = true)
    public Suggested of(Incident incident, int number) {
        Set<String> codes = codes(incident);
        return IntStream.iterate(number, one -> one > 0, one -> one - 1).mapToObj(one -> answer(one, codes)).flatMap(Optional::stream).findFirst()
                .map(answer -> suggested(incident, answer, codes, answer.number() == number ? null : number))
                .orElseGet(() -> new Suggested(number, List.of(), List.of(), List.of(), Map.of(), number));
    }

    private record Answer(int number, List<SuggestionRule> lines, List<Suggestion> says) {}

    private Optional<Answer> answer(int number, Set<String> codes) {
        try {
            SuggestionReader.Table table = reader.read(version(number).dmn());
            return Optional.of(new Answer(number, table.lines(), table.ask(codes)));
        } catch (Refusal unreadable) {
            log.warn("Version {} of the table of suggestions cannot be read: {}", number, unreadable.messageKey());
            return Optional.empty();
        }
    }

    private Suggested suggested(Incident incident, Answer answer, Set<String> codes, @Nullable Integer unreadable) {
        Map<Suggestion, List<LocalizedText>> said = answer.lines().stream().filter(line -> line.isFor(codes))
                .collect(Collectors.groupingBy(SuggestionRule::says, Collectors.mapping(SuggestionRule::why, Collectors.toList())));
        Map<Id, List<LocalizedText>> why = new HashMap<>();
        Set<Norm> articles = new LinkedHashSet<>();
        Set<NormRef> missing = new LinkedHashSet<>();
        Set<Authority> bodies = new LinkedHashSet<>();
        for (Suggestion one : answer.says()) {
            List<LocalizedText> reasons = said.getOrDefault(one, List.of()).stream().filter(reason -> !reason.isEmpty()).distinct().toList();
            switch (one) {
                case Suggestion.Article article -> inForce(incident, article.ref()).ifPresentOrElse(norm -> {
                    articles.add(norm);
                    why.merge(norm.id(), reasons, Suggestions::both);
                }, () -> missing.add(article.ref()));
                case Suggestion.Body body -> authorities.coded(body.code(), incident.place().region()).forEach(found -> {
                    bodies.add(found);
                    why.merge(found.id(), reasons, Suggestions::both);
                });
            }
        }
        return new Suggested(answer.number(), List.copyOf(articles), List.copyOf(missing), List.copyOf(bodies), Map.copyOf(why), unreadable);
    }

    /** Two lines may come to the same, as where one article has replaced another. */
    private static List<LocalizedText> both(List<LocalizedText> some, List<LocalizedText> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private Optional<Norm> inForce(Incident incident, NormRef ref) {
        return incident.when() == null ? norms.versions(ref).stream().reduce((earlier, later) -> later)
                : norms.find(ref, incident.when().anchor())
                        .or(() -> norms.versions(ref).stream().findFirst().flatMap(ended -> norms.instead(ended, Set.of(incident.when()))));
    }

    /** Those of the incident and the wider ones they are within. */
    private Set<String> codes(Incident incident) {
        List<Category> own = categories.byId(incident.categoryIds());
        Set<CategoryId> wider = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        own.forEach(one -> {
            codes.add(one.code());
            if (one.within() != null) {
                wider.add(one.within());
            }
        });
        categories.byId(wider).forEach(one -> codes.add(one.code()));
        return codes;
    }
}
