package org.arasha.appeal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.UserId;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.OfficialId;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.IncidentId;
import org.arasha.legal.AnalysedNorms;
import org.arasha.legal.NormId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter to the authorities as a record.
 *
 * @param number     what people call it: {@code 2019-A1}
 * @param follows    the submission of another appeal that this one goes on from, or null
 * @param incidents  those it holds, in their order; {@link IncidentsOfAppeals} writes them
 * @param handedOverAt when its authors gave it to be signed and approved, or null while they write
 * @param approvedAt when a second lawyer approved it; from then on it does not change
 * @param closedAt   when the last addressee was done with
 */
@Table("appeal")
public record Appeal(
        @Id AppealId id,
        @Version long version,
        String number,
        Kind kind,
        OrganisationId sender,
        @Nullable UUID follows,
        @Embedded.Empty AppealText text,
        @ReadOnlyProperty @MappedCollection(idColumn = "appeal_id", keyColumn = "position") List<Part> incidents,
        @MappedCollection(idColumn = "appeal_id", keyColumn = "position") List<Addressee> addressees,
        @MappedCollection(idColumn = "appeal_id", keyColumn = "position") List<Demand> demands,
        @MappedCollection(idColumn = "appeal_id") Set<Cited> norms,
        @MappedCollection(idColumn = "appeal_id") Set<Author> authors,
        @Nullable LocalDate signUntil,
        @Nullable Instant handedOverAt,
        @Nullable UserId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant closedAt) {

    public enum Kind {
        INDIVIDUAL, COLLECTIVE,
        /** To the superior body. */ COMPLAINT,
        /** To a prosecutor, of what a body did. */ PROSECUTOR,
        /** To a court, of what a body did. */ COURT,
        /** Of a crime or an offence; it runs on the clocks of the codes of procedure, not on those of appeals. */ CRIME_REPORT;

        /** What no victim may be against. */
        Set<Consent.Purpose> needs() {
            return this == CRIME_REPORT ? EnumSet.of(Consent.Purpose.APPEAL, Consent.Purpose.REPORT_TO_POLICE) : EnumSet.of(Consent.Purpose.APPEAL);
        }
    }

    /** One letter to all addressees, or a letter to each with only what is demanded of their body. */
    public enum Addressing { TOGETHER, APART }

    /**
     * What is written in it besides what its records say.
     *
     * @param date     the day of the letter
     * @param language the language it is filed in, unless an addressee is written to in another
     */
    public record AppealText(
            LocalDate date,
            Language language,
            Addressing addressing,
            @Embedded.Empty(prefix = "subject_") LocalizedText subject,
            @Embedded.Empty(prefix = "introduction_") LocalizedText introduction,
            @Embedded.Empty(prefix = "assessment_") LocalizedText assessment,
            @Embedded.Empty(prefix = "conclusion_") LocalizedText conclusion) {

        public static final int LONGEST_SUBJECT = 500;
        public static final int LONGEST = 10_000;

        AppealText on(LocalDate day) {
            return new AppealText(day, language, addressing, subject, introduction, assessment, conclusion);
        }
    }

    /** @param mentioned whether it is only mentioned, without a number of its own */
    @Table("appeal_incident")
    public record Part(IncidentId incident, boolean mentioned) {}

    /** @param language in which they are written to, or null for the language of the appeal */
    @Table("appeal_addressee")
    public record Addressee(OfficialId official, Channel channel, @Nullable String email, @Nullable Language language) {}

    /** @param demand its identity, by which replies are graded */
    @Table("appeal_demand")
    public record Demand(UUID demand, AuthorityId authority, @Embedded.Empty(prefix = "text_") LocalizedText text) {

        public static final int LONGEST = 2_000;
    }

    /** @param broken whether it was broken, else it is relied on */
    @Table("appeal_norm")
    public record Cited(NormId norm, boolean broken) {

        /** What was typed before norms relied on were cited apart is kept without saying which: all were broken. */
        @JsonCreator
        static Cited typed(@JsonProperty("norm") NormId norm, @JsonProperty("broken") @Nullable Boolean broken) {
            return new Cited(norm, broken == null || broken);
        }

        public static Cited broken(NormId norm) {
            return new Cited(norm, true);
        }

        public static Cited relied(NormId norm) {
            return new Cited(norm, false);
        }

        static Set<Cited> of(AnalysedNorms.Found found) {
            return Stream.concat(found.broken().stream().map(Cited::broken), found.relied().stream().map(Cited::relied))
                    .collect(Collectors.toSet());
        }
    }

    /** @param broken whether those that were broken, else those relied on */
    public Set<NormId> norms(boolean broken) {
        return norms.stream().filter(one -> one.broken() == broken).map(Cited::norm).collect(Collectors.toSet());
    }

    @Table("appeal_author")
    public record Author(UserId author) {}

    public List<IncidentId> incidentIds() {
        return incidents.stream().map(Part::incident).toList();
    }

    boolean isMentioned(IncidentId incident) {
        return incidents.contains(new Part(incident, true));
    }

    /** The letters that go out, each once. */
    public List<Variant> variants() {
        return addressees.isEmpty() ? List.of(Variant.toAll(text.language())) : addressees.stream().map(this::variantTo).distinct().toList();
    }

    /** The languages it is filed in. */
    public Set<Language> languages() {
        return variants().stream().map(Variant::language).collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    /** The letter that one of the addressees gets. */
    public Variant variantTo(OfficialId official) {
        return addressees.stream().filter(one -> one.official().equals(official)).findFirst().map(this::variantTo).orElseThrow();
    }

    private Variant variantTo(Addressee addressee) {
        return new Variant(text.addressing() == Addressing.APART ? addressee.official() : null,
                addressee.language() == null ? text.language() : addressee.language());
    }

    public boolean isAuthor(UserId user) {
        return authors.contains(new Author(user));
    }

    public boolean isApproved() {
        return approvedAt != null;
    }

    /** Whether it lies with those who are asked to sign it. */
    public boolean isOutToSign() {
        return handedOverAt != null && approvedAt == null && closedAt == null;
    }

    /** @throws Refusal when it has ended without approval: its last case has left it, and nobody signs or sends it any more */
    void requireGoing() {
        if (closedAt != null && !isApproved()) {
            throw new Refusal("appeal.refusal.abandoned");
        }
    }

    Appeal editable(long expected) {
        requireGoing();
        if (isApproved()) {
            throw new Refusal("appeal.refusal.approved");
        }
        if (version != expected) {
            throw new OptimisticLockingFailureException("Appeal " + number + " has changed");
        }
        return this;
    }

    /** Still in the hands of its authors: what others have begun to sign or to approve does not change under them. */
    Appeal draft(long expected) {
        if (handedOverAt != null) {
            throw new Refusal("appeal.refusal.handedOver");
        }
        return editable(expected);
    }

    /** @param until the last day to sign, or null where nobody is asked to */
    Appeal handedOver(Instant at, @Nullable LocalDate until) {
        return new Appeal(id, version, number, kind, sender, follows, text, incidents, addressees, demands, norms, authors,
                until, at, approvedBy, approvedAt, closedAt);
    }

    Appeal givenBack() {
        return new Appeal(id, version, number, kind, sender, follows, text, incidents, addressees, demands, norms, authors,
                signUntil, null, approvedBy, approvedAt, closedAt);
    }

    Appeal written(AppealDraft draft, UserId by) {
        Set<Author> writers = new HashSet<>(authors);
        if (!by.equals(UserId.SYSTEM)) {
            writers.add(new Author(by));
        }
        return new Appeal(id, version, number, kind, sender, follows, draft.text(), List.copyOf(draft.incidents()),
                List.copyOf(draft.addressees()), List.copyOf(draft.demands()), Set.copyOf(draft.norms()), writers, draft.signUntil(),
                handedOverAt, approvedBy, approvedAt, closedAt);
    }

    /** Somebody else has written in it, too. */
    Appeal by(UserId author) {
        return written(AppealDraft.of(this), author);
    }

    /** @param found what its analysis says of the law; authors may drop it */
    Appeal with(Part incident, Set<Cited> found, UserId by) {
        var parts = new ArrayList<>(incidents);
        parts.add(incident);
        return holding(parts, Stream.concat(norms.stream(), found.stream()).collect(Collectors.toSet()), by);
    }

    Appeal without(IncidentId incident) {
        return holding(incidents.stream().filter(part -> !part.incident().equals(incident)).toList(), norms, UserId.SYSTEM);
    }

    private Appeal holding(List<Part> parts, Set<Cited> norms, UserId by) {
        return written(new AppealDraft(text, parts, addressees, demands, norms, signUntil), by);
    }

    Appeal approved(UserId by, Instant at) {
        return new Appeal(id, version, number, kind, sender, follows, text, incidents, addressees, demands, norms, authors,
                signUntil, handedOverAt, by, at, closedAt);
    }

    /** @param at null where it goes on */
    Appeal closed(@Nullable Instant at) {
        return new Appeal(id, version, number, kind, sender, follows, text, incidents, addressees, demands, norms, authors,
                signUntil, handedOverAt, approvedBy, approvedAt, at);
    }

    @Override
    public String toString() {
        return "Appeal[" + number + "]";
    }
}
