package org.arasha.legal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arasha.incident.LawNames;
import org.arasha.incident.NormRef;
import org.arasha.shared.Act;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The articles that appeals rest on, each in the versions that were in force one after the other. */
@Service
@Transactional
public class Norms {

    public static final int PAGE = 50;

    static final String KEEPS = "hasAnyRole('LAWYER', 'ADMINISTRATOR')";

    private final NormStore store;
    private final Laws laws;
    private final ApplicationEventPublisher events;

    Norms(NormStore store, Laws laws, ApplicationEventPublisher events) {
        this.store = store;
        this.laws = laws;
        this.events = events;
    }

    @PreAuthorize(KEEPS)
    public Norm enter(Norm norm) {
        Norm entered = save(norm);
        return told(entered, new NormEntered(entered.id()));
    }

    /** @throws OptimisticLockingFailureException when somebody changed it meanwhile */
    @PreAuthorize(KEEPS)
    public Norm change(Norm norm) {
        return told(save(norm), new NormChanged(norm.id()));
    }

    /** Enters what is in force after a norm, which then ends the day before. */
    @PreAuthorize(KEEPS)
    public Norm replace(NormId id, long version, Norm next) {
        Norm before = find(id);
        if (before.version() != version) {
            throw new OptimisticLockingFailureException("The norm has changed");
        }
        LocalDate from = next.validFrom();
        if (from == null) {
            throw new Refusal("legal.refusal.noFirstDay");
        }
        LocalDate ended = before.validUntil();
        save(before.replaced(ended != null && ended.isBefore(from) ? ended : from.minusDays(1), next.id()));
        Norm entered = save(next.replacedBy() == null ? next.followedBy(before.replacedBy()) : next);
        return told(told(entered, new NormReplaced(id)), new NormEntered(entered.id()));
    }

    private Norm save(Norm norm) {
        NormRules.require(norm, laws.names());
        if (overlapping(norm).isPresent()) {
            throw new Refusal("legal.refusal.overlaps");
        }
        try {
            return store.save(norm);
        } catch (OptimisticLockingFailureException meanwhile) {
            throw meanwhile;
        } catch (DataIntegrityViolationException meanwhile) {
            throw new Refusal("legal.refusal.overlaps");
        }
    }

    private Norm told(Norm norm, Act act) {
        events.publishEvent(act);
        return norm;
    }

    /** To choose from, without what they say. */
    @Transactional(readOnly = true)
    public List<Norm> all() {
        return store.findAllInOrder();
    }

    /** A page in the order of the laws, after the given one. */
    @Transactional(readOnly = true)
    public List<Norm> after(@Nullable NormId last, NormFilter filter) {
        return store.page(filter.law(), filter.day(), filter.words().replace("\0", "").strip(), last == null ? null : last.value(), PAGE);
    }

    /** In the order of the laws. */
    @Transactional(readOnly = true)
    public List<Norm> byId(Collection<NormId> ids) {
        return ids.isEmpty() ? List.of() : store.findInOrder(ids.stream().map(NormId::value).toList());
    }

    @Transactional(readOnly = true)
    public Norm find(NormId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("legal.refusal.noNorm"));
    }

    /** The article as it was in force on a day; the whole article where its part is not entered by itself. */
    @Transactional(readOnly = true)
    public Optional<Norm> find(NormRef ref, LocalDate day) {
        return versions(ref).stream().filter(norm -> norm.isInForce(day)).max(Comparator.comparing(norm -> norm.ref().part() != null));
    }

    /** All versions of an article, or of the whole article where its part is not entered by itself. */
    @Transactional(readOnly = true)
    public List<Norm> versions(NormRef ref) {
        return store.findByArticle(ref.law(), ref.article()).stream()
                .filter(norm -> norm.ref().part() == null || norm.ref().part().equals(ref.part())).toList();
    }

    /** A norm with its other versions, and what it replaced and was replaced by, the earliest first. */
    @Transactional(readOnly = true)
    public List<Norm> line(NormId id) {
        return store.line(id.value());
    }

    /** What was in force on one of the days in the place of a norm that was not; its own version before all others. */
    @Transactional(readOnly = true)
    public Optional<Norm> instead(Norm norm, Set<PartialDate> days) {
        return line(norm.id()).stream().filter(one -> one.isInForceOnAny(days))
                .max(Comparator.comparing(one -> one.ref().equals(norm.ref())));
    }

    /** Another version of the same article that is in force on one of its days. */
    @Transactional(readOnly = true)
    public Optional<Norm> overlapping(Norm norm) {
        return store.findByArticle(norm.ref().law(), norm.ref().article()).stream()
                .filter(one -> !one.id().equals(norm.id()) && one.ref().equals(norm.ref()) && one.overlaps(norm)).findFirst();
    }

    /** How the law is cited: as it was entered itself, else as it was last with a norm; empty for one that is new here. */
    @Transactional(readOnly = true)
    public LocalizedText cited(String law) {
        return Optional.ofNullable(laws.names().entered().get(law)).map(LawNames.Entered::cited)
                .orElseGet(() -> store.newestOf(law).stream().map(Norm::law).findFirst().orElse(LocalizedText.NONE));
    }

    /** @throws Refusal naming the article that was not in force on any of the days, and the one that was */
    public void requireInForce(Collection<NormId> ids, Set<PartialDate> days) {
        for (Norm norm : store.findAllById(ids)) {
            if (!norm.isInForceOnAny(days)) {
                throw instead(norm, days).map(Norm::ref)
                        .map(right -> new Refusal("legal.refusal.notInForce.instead", norm.ref().article(), right.article()))
                        .orElseGet(() -> new Refusal("legal.refusal.notInForce", norm.ref().article()));
            }
        }
    }
}
