package org.arasha.legal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.NormRef;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The articles that appeals rest on. */
@Service
@Transactional
public class Norms {

    private final NormStore store;
    private final ApplicationEventPublisher events;

    Norms(NormStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @PreAuthorize("hasAnyRole('LAWYER', 'ADMINISTRATOR')")
    public Norm enter(NormRef ref, LocalizedText law, LocalizedText title, @Nullable LocalDate from,
            @Nullable LocalDate until, boolean confirmed) {
        Norm norm = store.save(new Norm(NormId.fresh(), 0, ref, law, title, from, until, confirmed));
        events.publishEvent(new NormEntered(norm.id()));
        return norm;
    }

    @Transactional(readOnly = true)
    public List<Norm> all() {
        return store.findAllInOrder();
    }

    @Transactional(readOnly = true)
    public List<Norm> byId(Collection<NormId> ids) {
        return store.findAllById(ids);
    }

    /** The article as it was in force on a day. */
    @Transactional(readOnly = true)
    public Optional<Norm> find(NormRef ref, LocalDate day) {
        return store.findByArticle(ref.law(), ref.article()).stream()
                .filter(norm -> norm.ref().equals(ref)).filter(norm -> norm.isInForce(day)).findFirst();
    }

    /** @throws Refusal naming the article that was not in force on that day */
    public void requireInForce(Collection<NormId> ids, LocalDate day) {
        for (Norm norm : store.findAllById(ids)) {
            if (!norm.isInForce(day)) {
                throw new Refusal("legal.refusal.notInForce", norm.ref().article(), norm.ref().law());
            }
        }
    }
}
