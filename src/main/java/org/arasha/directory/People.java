package org.arasha.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the records. Nobody is entered twice under a spelling that is known already. */
@Service
@Transactional
public class People {

    public static final int LONGEST_NAME = 120;

    private static final String ENTERS = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'MANAGER')";

    private final PersonStore store;
    private final ConsentStore consents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    People(PersonStore store, ConsentStore consents, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.consents = consents;
        this.jdbc = jdbc;
        this.events = events;
    }

    @PreAuthorize(ENTERS)
    public Person enter(LocalizedText name, Set<String> variants, @Nullable OrganisationId affiliation, LocalizedText post) {
        Person person = store.save(new Person(PersonId.fresh(), 0, name,
                variants.stream().map(Person.Variant::new).collect(Collectors.toSet()), affiliation, post));
        events.publishEvent(new PersonEntered(person.id()));
        return person;
    }

    /** The person known by exactly this name or spelling, in any language; a new one where there is none. */
    @PreAuthorize(ENTERS)
    public Person named(String name, Language language) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new Refusal("directory.refusal.name", LONGEST_NAME);
        }
        return find(clean).orElseGet(() -> enter(LocalizedText.of(language, clean), Set.of(), null, LocalizedText.NONE));
    }

    /** The person known by exactly this name or spelling, in any language. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String name) {
        return jdbc.sql("""
                select id from person where lower(name_ru) = lower(:name) or lower(name_kk) = lower(:name)
                    or lower(name_en) = lower(:name)
                union select person_id from person_name_variant where lower(spelling) = lower(:name) limit 1""")
                .param("name", name).query(UUID.class).optional().flatMap(id -> store.findById(new PersonId(id)));
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return store.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public List<Consent> consentsOf(Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : consents.findByPersonIn(people);
    }

    @PreAuthorize(ENTERS)
    public void note(PersonId person, Consent.Purpose purpose, Consent.State state, @Nullable UUID about,
            @Nullable LocalDate on, @Nullable String reason) {
        consents.save(new Consent(ConsentId.fresh(), 0, person, purpose, state, about, on, reason));
        events.publishEvent(new ConsentNoted(person));
    }
}
