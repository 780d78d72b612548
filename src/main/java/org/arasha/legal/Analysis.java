package org.arasha.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.calendar.Term;
import org.arasha.directory.AuthorityId;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.InvolvementId;
import org.arasha.legal.Possible.Until;
import org.arasha.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the law says of an incident; one to each, its earlier versions are in the history.
 *
 * @param shown       the claims that show that a norm was broken
 * @param by          who broke it
 * @param relied      norms that are relied on
 * @param competent   the bodies that may act on it
 * @param recourses   the remedies that the law gives and that are to be used, with the last day as it was computed then
 * @param suggestions number of the table of suggestions that rules it, or null where none was there yet
 * @param reason      why this remedy
 * @param restoration why something is used whose term is over, or null
 */
@Table("legal_analysis")
public record Analysis(
        @Id @Column("id") IncidentId incident,
        @Version long version,
        @MappedCollection(idColumn = "incident") Set<Broken> broken,
        @MappedCollection(idColumn = "incident") Set<Shown> shown,
        @MappedCollection(idColumn = "incident") Set<By> by,
        @MappedCollection(idColumn = "incident") Set<Relied> relied,
        @MappedCollection(idColumn = "incident") Set<Competent> competent,
        @MappedCollection(idColumn = "incident") Set<Chosen> recourses,
        @Nullable Integer suggestions,
        Remedy remedy,
        String reason,
        @Nullable String restoration) {

    public static final int LONGEST_REASON = 4_000;

    @Table("broken_norm")
    public record Broken(NormId norm) {}

    @Table("broken_norm_claim")
    public record Shown(NormId norm, ClaimId claim) {}

    @Table("broken_norm_by")
    public record By(NormId norm, @Nullable InvolvementId involvement, @Nullable AuthorityId authority) {}

    @Table("relied_norm")
    public record Relied(NormId norm) {}

    @Table("competent_body")
    public record Competent(AuthorityId authority) {}

    /**
     * @param rule  of the table of terms, or null where none is known
     * @param dueOn the last day, or null where none is known for sure or it does not run yet
     */
    @Table("chosen_recourse")
    public record Chosen(Recourse recourse, @Nullable Long rule, @Nullable LocalDate dueOn) {

        /** Its term had not begun, or might end sooner than could be reckoned. */
        public boolean isWithoutDay() {
            return rule != null && dueOn == null;
        }

        static Chosen of(Possible possible) {
            return switch (possible.until()) {
                case Until.NotKnown none -> new Chosen(possible.recourse(), null, null);
                case Until.NotBegun(var rule) -> new Chosen(possible.recourse(), rule.id(), null);
                case Until.Unsure(Term term) -> new Chosen(possible.recourse(), term.rule().id(), null);
                case Until.Running(Term term) -> new Chosen(possible.recourse(), term.rule().id(), term.dueOn());
                case Until.Over(Term term) -> new Chosen(possible.recourse(), term.rule().id(), term.dueOn());
            };
        }
    }

    /**
     * What a lawyer finds.
     *
     * @param breaches    norms that were broken, with what shows it and by whom
     * @param relied      norms that are relied on
     * @param bodies      that are competent
     * @param recourses   remedies that the law gives and that are to be used
     * @param restoration why those may be restored whose term is over; may be empty
     * @param table       number of the table of suggestions they were shown; null for the one in force
     */
    public record Findings(Set<Breach> breaches, Set<NormId> relied, Set<AuthorityId> bodies, Set<Recourse> recourses,
            String restoration, @Nullable Integer table) {

        public static Findings of(Set<NormId> broken) {
            return new Findings(broken.stream().map(Breach::of).collect(Collectors.toSet()), Set.of(), Set.of(), Set.of(), "", null);
        }

        Set<NormId> broken() {
            return each(one -> Stream.of(one.norm()));
        }

        <T> Set<T> each(Function<Breach, Stream<T>> parts) {
            return breaches.stream().flatMap(parts).collect(Collectors.toSet());
        }
    }

    /** @param possible what the law gave when it was decided */
    static Analysis of(IncidentId incident, long version, Findings found, List<Possible> possible, Integer suggestions,
            Remedy remedy, String reason) {
        return new Analysis(incident, version, found.each(one -> Stream.of(new Broken(one.norm()))),
                found.each(one -> one.claims().stream().map(claim -> new Shown(one.norm(), claim))),
                found.each(one -> Stream.concat(one.people().stream().map(who -> new By(one.norm(), who, null)),
                        one.bodies().stream().map(body -> new By(one.norm(), null, body)))),
                found.relied().stream().map(Relied::new).collect(Collectors.toSet()),
                found.bodies().stream().map(Competent::new).collect(Collectors.toSet()),
                possible.stream().filter(one -> found.recourses().contains(one.recourse())).map(Chosen::of).collect(Collectors.toSet()),
                suggestions, remedy, reason.strip(), PlainText.orNull(found.restoration()));
    }

    /** As it was found. */
    public Findings findings() {
        return new Findings(norms().stream().map(this::breach).collect(Collectors.toSet()),
                relied.stream().map(Relied::norm).collect(Collectors.toSet()), bodies(),
                recourses.stream().map(Chosen::recourse).collect(Collectors.toSet()), restoration == null ? "" : restoration, suggestions);
    }

    private Breach breach(NormId norm) {
        return new Breach(norm,
                shown.stream().filter(one -> one.norm().equals(norm)).map(Shown::claim).collect(Collectors.toSet()),
                by.stream().filter(one -> one.norm().equals(norm)).map(By::involvement).filter(one -> one != null).collect(Collectors.toSet()),
                by.stream().filter(one -> one.norm().equals(norm)).map(By::authority).filter(one -> one != null).collect(Collectors.toSet()));
    }

    public Set<AuthorityId> bodies() {
        return competent.stream().map(Competent::authority).collect(Collectors.toSet());
    }

    public Set<NormId> norms() {
        return broken.stream().map(Broken::norm).collect(Collectors.toSet());
    }
}
