package org.arasha.legal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.LawNames;
import org.arasha.incident.NormRef;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The laws that lawyers have entered; none is ever taken out. */
@Service
@Transactional
public class Laws {

    private final LawStore store;
    private final ApplicationEventPublisher events;

    Laws(LawStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Law> entered() {
        return store.findAllByOrderByCode();
    }

    /** Of all laws; read once in each transaction. */
    @Cacheable("laws")
    @Transactional(readOnly = true)
    public LawNames names() {
        return new LawNames(entered().stream().collect(Collectors.toMap(Law::code, law -> new LawNames.Entered(law.name(), law.cited()),
                (one, other) -> one, LinkedHashMap::new)));
    }

    @Transactional(readOnly = true)
    public Optional<Law> latest(Law known) {
        return store.findById(known.id());
    }

    /** @throws Refusal where there is one of this code */
    @CacheEvict(cacheNames = "laws", allEntries = true)
    @PreAuthorize(Norms.KEEPS)
    public void enter(Law law) {
        require(law);
        if (NormRef.LAWS.contains(law.code()) || store.existsByCode(law.code())) {
            throw new Refusal("legal.refusal.lawKnown");
        }
        try {
            store.save(law);
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("legal.refusal.lawKnown");
        }
        events.publishEvent(new LawEntered(law.id()));
    }

    /** @throws OptimisticLockingFailureException when somebody corrected it meanwhile */
    @CacheEvict(cacheNames = "laws", allEntries = true)
    @PreAuthorize(Norms.KEEPS)
    public void correct(Law law) {
        require(law);
        if (store.findById(law.id()).filter(before -> before.code().equals(law.code())).isEmpty()) {
            throw new Refusal("legal.refusal.noLaw");
        }
        store.save(law);
        events.publishEvent(new LawCorrected(law.id()));
    }

    private static void require(Law law) {
        if (!Law.isCode(law.code())) {
            throw new Refusal("legal.law.code.wrong");
        }
        if (Stream.of(Language.values()).anyMatch(language -> !law.name().has(language) || !law.cited().has(language))) {
            throw new Refusal("ui.required");
        }
        Refusal.ifLonger(law.name(), Law.LONGEST_NAME);
        Refusal.ifLonger(law.cited(), Law.LONGEST_NAME);
    }
}
