package org.arasha.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Media and non-governmental organisations; among them the partners of a coalition. */
@Service
@Transactional
public class Organisations {

    public static final int PAGE = 50;

    private static final int MOST = 200;

    static final String ENTERS = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'MANAGER', 'ADMINISTRATOR')";

    private final OrganisationStore store;
    private final OrganisationSearch search;
    private final ApplicationEventPublisher events;
    private final String ownName;

    Organisations(OrganisationStore store, OrganisationSearch search, ApplicationEventPublisher events,
            @Value("${arasha.organisation}") String ownName) {
        this.store = store;
        this.search = search;
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
                entered(new Organisation(OrganisationId.fresh(), 0, name, LocalizedText.NONE, null, null,
                        Organisation.Kind.OTHER, true)));
    }

    /** Enters a partner of the coalition. */
    @PreAuthorize(ENTERS)
    public Organisation enter(LocalizedText name, LocalizedText letterhead, @Nullable OrganisationId partOf,
            @Nullable String email) {
        return enter(name, letterhead, partOf, email, Organisation.Kind.PARTNER);
    }

    @PreAuthorize(ENTERS)
    public Organisation enter(LocalizedText name, LocalizedText letterhead, @Nullable OrganisationId partOf,
            @Nullable String email, Organisation.Kind kind) {
        return enter(OrganisationId.fresh(), name, letterhead, partOf, email, kind);
    }

    /** The same by a form with an id of its own: sent twice, it enters one organisation. */
    @PreAuthorize(ENTERS)
    public Organisation enter(OrganisationId id, LocalizedText name, LocalizedText letterhead, @Nullable OrganisationId partOf,
            @Nullable String email, Organisation.Kind kind) {
        requireNames(name, letterhead);
        return store.findById(id).orElseGet(() -> entered(new Organisation(id, 0, name, letterhead, partOf, address(email), kind, false)));
    }

    /**
     * The organisation that has exactly this name in one of its languages, or else a new one under it: unlike two people, two
     * organisations of one name are one.
     *
     * @param kind of a new one
     */
    @PreAuthorize(ENTERS)
    public Organisation called(LocalizedText name, Organisation.Kind kind) {
        requireNames(name, LocalizedText.NONE);
        search.lockNames();
        return search.called(name).orElseGet(() -> entered(new Organisation(OrganisationId.fresh(), 0, name, LocalizedText.NONE, null,
                null, kind, false)));
    }

    /** Whether the form with this id has entered an organisation, and says something else by now. */
    @PreAuthorize(ENTERS)
    @Transactional(readOnly = true)
    public boolean isAnother(OrganisationId id, LocalizedText name, LocalizedText letterhead, @Nullable OrganisationId partOf,
            @Nullable String email, Organisation.Kind kind) {
        return store.findById(id).filter(known -> !known.equals(new Organisation(id, known.version(), name, letterhead, partOf,
                address(email), kind, known.own()))).isPresent();
    }

    /** @throws OptimisticLockingFailureException when somebody described it differently meanwhile */
    @PreAuthorize(ENTERS)
    public Organisation describe(OrganisationId id, long version, LocalizedText name, LocalizedText letterhead,
            @Nullable OrganisationId partOf, @Nullable String email, Organisation.Kind kind) {
        requireNames(name, letterhead);
        Organisation known = find(id);
        if (known.version() != version) {
            throw new OptimisticLockingFailureException("The organisation has changed");
        }
        if (id.equals(partOf)) {
            throw new Refusal("directory.refusal.partOfItself");
        }
        return entered(new Organisation(id, version, name, letterhead, partOf, address(email), kind, known.own()));
    }

    private static void requireNames(LocalizedText name, LocalizedText letterhead) {
        if (name.isEmpty()) {
            throw new Refusal("ui.required");
        }
        Refusal.ifLonger(name, Organisation.LONGEST_NAME);
        Refusal.ifLonger(letterhead, Organisation.LONGEST_NAME);
    }

    private static @Nullable String address(@Nullable String email) {
        return email == null || email.isBlank() ? null : new MailAddress(email).value();
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

    /** Those that have exactly these names in one of their languages, each under the name that was asked for. */
    @Transactional(readOnly = true)
    public Map<String, Organisation> byName(Collection<String> names) {
        return search.byName(names);
    }

    /** Those that may be asked to sign. */
    @Transactional(readOnly = true)
    public List<Organisation> partners() {
        return store.findByKindAndOwnFalseOrderById(Organisation.Kind.PARTNER, Limit.of(MOST));
    }

    /** A page in the order of the names in this language, after the given one. */
    @Transactional(readOnly = true)
    public List<Organisation> after(@Nullable Organisation last, Language language) {
        return search.after(last, language);
    }

    /** Whose name the words may mean, in any script; the likest first. */
    @Transactional(readOnly = true)
    public List<Organisation> search(String words) {
        return search.named(words);
    }
}
