package org.arasha.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Media and non-governmental organisations; among them the partners of a coalition. */
@Service
@Transactional
public class Organisations {

    private static final int MOST = 200;

    private final OrganisationStore store;
    private final ApplicationEventPublisher events;
    private final String ownName;

    Organisations(OrganisationStore store, ApplicationEventPublisher events,
            @Value("${arasha.organisation}") String ownName) {
        this.store = store;
        this.events = events;
        this.ownName = ownName;
    }

    /** The organisation that works with this product; made of the setting {@code arasha.organisation} when first asked for. */
    public Organisation own() {
        return store.findByOwnTrue().orElseGet(() -> enterOwn(LocalizedText.of(Language.RU, ownName)));
    }

    /** Names the own organisation in its languages, before it is first asked for; one that is known keeps its name. */
    @PreAuthorize("hasAnyRole('LAWYER', 'ADMINISTRATOR')")
    public Organisation enterOwn(LocalizedText name) {
        return store.findByOwnTrue().orElseGet(() ->
                entered(new Organisation(OrganisationId.fresh(), 0, name, LocalizedText.NONE, null, null, true)));
    }

    @PreAuthorize("hasAnyRole('LAWYER', 'MANAGER', 'ADMINISTRATOR')")
    public Organisation enter(LocalizedText name, LocalizedText letterhead, @Nullable OrganisationId partOf,
            @Nullable String email) {
        return entered(new Organisation(OrganisationId.fresh(), 0, name, letterhead, partOf, email, false));
    }

    private Organisation entered(Organisation organisation) {
        Organisation entered = store.save(organisation);
        events.publishEvent(new OrganisationEntered(entered.id()));
        return entered;
    }

    @Transactional(readOnly = true)
    public Organisation find(OrganisationId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("directory.refusal.noOrganisation"));
    }

    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation> byId(Collection<OrganisationId> ids) {
        return store.findAllById(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Those to choose from. */
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return store.findAllByOrderById(Limit.of(MOST));
    }
}
