package org.arasha.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one person of two records, on a person's word only, and two again. */
@Service
@Transactional
public class PersonMerges {

    public static final int PAGE = 50;

    /** Kept by triggers, or the loser's own. */
    static final List<String> STAY =
            List.of("person_name_variant", "person_name_key", "person_case", "person_last_guarded", "namesake", "import_person",
                    "import_namesake");

    private final People people;
    private final Consents consents;
    private final MergedWords words;
    private final BroughtWords brought;
    private final TakenNames taken;
    private final Merges merges;
    private final PersonAccess access;
    private final PeopleList list;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PersonMerges(People people, Consents consents, MergedWords words, BroughtWords brought, TakenNames taken, Merges merges,
            PersonAccess access, PeopleList list, CurrentUser user, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.people = people;
        this.consents = consents;
        this.words = words;
        this.brought = brought;
        this.taken = taken;
        this.merges = merges;
        this.access = access;
        this.list = list;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Two people whose names are alike. */
    public record Pair(PersonRow one, PersonRow other) {}

    /** Pairs that nobody has looked at, the last noted first; of people the reader may know of. */
    @Transactional(readOnly = true)
    @PreAuthorize(People.ENTERS)
    public List<Pair> proposals(@Nullable Pair after) {
        record Ids(UUID one, UUID other) {}
        List<Ids> pairs = jdbc.sql("""
                select n.one, n.other from namesake n join person p on p.id = n.one
                where n.dismissed_by is null and %s and exists (select 1 from person p where p.id = n.other and %s)
                    and %s
                order by n.noted_at desc, n.one, n.other limit :limit""".formatted(PersonAccess.LISTED, PersonAccess.LISTED,
                        after == null ? "true" : """
                                (n.noted_at, n.one, n.other) in (select l.noted_at, n.one, n.other from namesake l
                                where l.one = :one and l.other = :other and (n.noted_at < l.noted_at
                                    or n.noted_at = l.noted_at and (n.one, n.other) > (:one, :other)))"""))
                .params(access.parameters()).param("one", after == null ? null : after.one().id().value())
                .param("other", after == null ? null : after.other().id().value()).param("limit", PAGE)
                .query(Ids.class).list();
        var rows = list.rows(pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .map(PersonId::new).toList()).stream().collect(Collectors.toMap(PersonRow::id, row -> row));
        return pairs.stream().map(pair -> new Pair(Objects.requireNonNull(rows.get(new PersonId(pair.one()))),
                Objects.requireNonNull(rows.get(new PersonId(pair.other()))))).toList();
    }

    /** They are two people; the pair is not proposed again. */
    @PreAuthorize(People.ENTERS)
    public void dismiss(PersonId one, PersonId other) {
        access.requireVisible(one);
        access.requireVisible(other);
        jdbc.sql("""
                insert into namesake (one, other, dismissed_by) values (least(:a, :b), greatest(:a, :b), :me)
                on conflict (one, other) do update set dismissed_by = :me""")
                .param("a", one.value()).param("b", other.value()).param("me", user.id().value()).update();
        events.publishEvent(new PersonChanged(one));
    }

    /**
     * The loser's cases, claims, consents and posts become the survivor's, and its names further spellings; its own record
     * and history stay. What either has refused or taken back is heard in the cases of the other.
     *
     * @throws Refusal when the agreement of the one would stand for a refusal of the other, or one has been merged already
     */
    @PreAuthorize(People.ENTERS)
    public void merge(PersonId loser, PersonId survivor) {
        access.requireVisible(loser);
        access.requireVisible(survivor);
        UUID merge = merges.begin("person", loser.value(), survivor.value());
        requireSameConsents(loser, survivor);
        words.keepCases(merge);
        BroughtWords.Heard before = brought.of(loser, survivor);
        List<UUID> hidden = taken.hiddenAs(survivor);
        merges.move(merge, "person", false, STAY);
        taken.hide(survivor, hidden);
        taken.take(merge, loser, survivor);
        touch(survivor);
        events.publishEvent(new PersonsMerged(survivor, loser));
        brought.tell(merge, before, brought.of(loser, survivor));
    }

    /**
     * What was written since stays with the survivor; what they refused or took back since holds for both, for either may have said it.
     *
     * @throws Refusal with what has changed since, or when it is not the reader's to see
     */
    @PreAuthorize(People.ENTERS)
    public void undo(UUID merge) {
        Merge one = merges.find(merge);
        PersonId survivor = new PersonId(one.survivor());
        access.requireVisible(survivor);
        merges.hold("person", one.loser(), one.survivor());
        List<UUID> hidden = taken.hiddenAs(survivor);
        taken.leaveToOthers(merge);
        merges.undo(merge);
        taken.hideNoLonger(merge, survivor, hidden);
        words.requireNoneAgreedSince(merge);
        words.refuseForBoth(merge);
        touch(survivor);
        events.publishEvent(new PersonMergeUndone(survivor, new PersonId(one.loser())));
    }

    /** Whoever has a form of them open sees that they have changed. */
    private void touch(PersonId survivor) {
        jdbc.sql("update person set version = version + 1 where id = ?").param(survivor.value()).update();
    }

    /**
     * What they are known as now: the person themselves, or the one they were merged into.
     *
     * @throws Refusal with the same words whether there is no such person or they are not the reader's to see
     */
    @Transactional(readOnly = true)
    public PersonId current(PersonId person) {
        PersonId now = merges.into(person.value()).map(PersonId::new).orElse(person);
        access.requireVisible(now);
        return now;
    }

    @Transactional(readOnly = true)
    public List<Merge> of(PersonId survivor) {
        access.requireVisible(survivor);
        return merges.of(survivor.value());
    }

    /** Those who went into a person, as they were. */
    @Transactional(readOnly = true)
    public Map<PersonId, Person> goneInto(PersonId survivor) {
        return people.byId(of(survivor).stream().map(Merge::loser).map(PersonId::new).toList());
    }

    private void requireSameConsents(PersonId loser, PersonId survivor) {
        new SaidByTwo(consents.of(List.of(loser)), consents.of(List.of(survivor))).disagree().ifPresent(purpose -> {
            throw new Refusal("directory.refusal.consentsDisagree", purpose.name());
        });
    }
}
