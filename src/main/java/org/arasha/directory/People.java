package org.arasha.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the records: their names and contact. {@link PeopleList} finds them, {@link Posts} has what they were when,
 * {@link Consents} what they agree to.
 */
@Service
@Transactional
public class People {

    public static final int LONGEST_NAME = 120;

    static final String ENTERS = Role.WRITES_RECORDS;

    private final PersonStore store;
    private final PersonAccess access;
    private final PostStore posts;
    private final Namesakes namesakes;
    private final Merges merges;
    private final ApplicationEventPublisher events;

    People(PersonStore store, PersonAccess access, PostStore posts, Namesakes namesakes, Merges merges,
            ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.posts = posts;
        this.namesakes = namesakes;
        this.merges = merges;
        this.events = events;
    }

    /**
     * @param affiliation whom they work for, if it is known
     * @param post        what they are there
     */
    @PreAuthorize(ENTERS)
    public Person enter(LocalizedText name, Set<String> variants, @Nullable OrganisationId affiliation, LocalizedText post) {
        return enter(PersonId.fresh(), name, variants, affiliation, post);
    }

    /** The same by a form with an id of its own: sent twice, it enters one person. */
    @PreAuthorize(ENTERS)
    public Person enter(PersonId id, LocalizedText name, LocalizedText post) {
        return store.findById(id).map(person -> visible(person.id())).orElseGet(() -> enter(id, name, Set.of(), null, post));
    }

    /** Whether the form with this id has entered somebody, and says something else by now. */
    @PreAuthorize(ENTERS)
    @Transactional(readOnly = true)
    public boolean isAnother(PersonId id, LocalizedText name, LocalizedText post) {
        return store.existsById(id) && !(visible(id).name().equals(PersonName.clean(name))
                && (post.isEmpty() || posts.of(id.value()).stream().anyMatch(one -> one.post().equals(post))));
    }

    private Person enter(PersonId id, LocalizedText name, Set<String> variants, @Nullable OrganisationId affiliation, LocalizedText post) {
        Person person = store.save(new Person(id, 0, PersonName.clean(name), Person.of(variants), null));
        if (affiliation != null || !post.isEmpty()) {
            posts.save(new Post(PostId.fresh(), 0, person.id(), affiliation, post, null, null));
        }
        namesakes.propose(List.of(person.id()));
        events.publishEvent(new PersonEntered(person.id()));
        return person;
    }

    /**
     * Somebody of whom no more than the name is known.
     *
     * @throws Refusal where the reader knows somebody by exactly this name or spelling: whether it is they is for people to say
     */
    @PreAuthorize(ENTERS)
    public Person enterUnlessKnown(LocalizedText name) {
        if (Stream.of(Language.values()).filter(name::has).anyMatch(language -> find(name.in(language)).isPresent())) {
            throw new Refusal("directory.refusal.nameKnown");
        }
        return enter(name, Set.of(), null, LocalizedText.NONE);
    }

    /**
     * Several of the same, each another, in their order.
     *
     * @throws Refusal where the reader knows somebody by one of these names, or two of them are the same
     */
    @PreAuthorize(ENTERS)
    public List<PersonId> enterUnlessKnown(List<LocalizedText> names) {
        List<Person> people = names.stream().map(name -> new Person(PersonId.fresh(), 0, PersonName.clean(name), Set.of(), null)).toList();
        List<String> small = people.stream()
                .flatMap(one -> spellings(one.name()).map(text -> text.toLowerCase(Locale.ROOT)).distinct()).toList();
        Set<String> spellings = people.stream().flatMap(one -> spellings(one.name())).collect(Collectors.toSet());
        if (Set.copyOf(small).size() < small.size() || !access.known(spellings).isEmpty()) {
            throw new Refusal("directory.refusal.nameKnown");
        }
        store.saveAll(people);
        List<PersonId> entered = people.stream().map(Person::id).toList();
        namesakes.propose(entered);
        entered.forEach(one -> events.publishEvent(new PersonEntered(one)));
        return entered;
    }

    private static Stream<String> spellings(LocalizedText name) {
        return Stream.of(Language.values()).filter(name::has).map(name::in);
    }

    /** The person the reader knows by exactly this name or spelling, in any language. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String name) {
        return access.named(name).stream().findFirst().flatMap(store::findById);
    }

    /** Whether it may stand as a name, with {@link #LONGEST_NAME} characters at most. */
    public static boolean isName(String name) {
        return PersonName.isOne(name);
    }

    /**
     * @param variants other spellings, without those of the name
     * @param contact  how to reach them; empty for not known
     * @throws OptimisticLockingFailureException when somebody described them differently meanwhile
     */
    @PreAuthorize(ENTERS)
    public Person describe(PersonId id, long version, LocalizedText name, Set<String> variants, String contact) {
        Person person = visible(id);
        merges.requireApart("person", id.value());
        if (person.version() != version) {
            throw new OptimisticLockingFailureException("The person has changed");
        }
        if (variants.size() > Person.MOST_VARIANTS) {
            throw new Refusal("directory.refusal.variants", Person.MOST_VARIANTS);
        }
        Refusal.ifLonger(contact, Person.LONGEST_CONTACT);
        Person described = store.save(new Person(id, version, PersonName.clean(name), Person.of(variants),
                PlainText.orNull(contact)));
        namesakes.propose(List.of(id));
        events.publishEvent(new PersonChanged(id));
        return described;
    }

    /**
     * Takes people out who were entered by mistake; their history stays. Leaves alone whom somebody has described since, or has
     * made one with another.
     *
     * @throws DataIntegrityViolationException where a record names one of them
     */
    @Unchecked
    @PreAuthorize(ENTERS)
    public void takeOut(Collection<PersonId> ids) {
        List<UUID> mistaken = ids.stream().map(PersonId::value).toList();
        store.holdApart(mistaken);
        store.takeOut(mistaken).forEach(id -> events.publishEvent(new PersonTakenOut(new PersonId(id))));
    }

    /** @throws Refusal with the same words whether there is no such person or they are not the reader's to see */
    @Transactional(readOnly = true)
    public Person visible(PersonId id) {
        access.requireVisible(id);
        return store.findById(id).orElseThrow(() -> new Refusal("directory.refusal.noPerson"));
    }

    /** For records that name them; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return store.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
