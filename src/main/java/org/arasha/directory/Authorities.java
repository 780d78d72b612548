package org.arasha.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies appeals go to, and who heads them on a given day. */
@Service
@Transactional
public class Authorities {

    public static final int PAGE = 50;

    private static final String KEEPS = "hasAnyRole('LAWYER', 'MANAGER', 'ADMINISTRATOR')";

    private final AuthorityStore authorities;
    private final OfficialStore officials;
    private final AuthoritySearch search;
    private final ApplicationEventPublisher events;

    Authorities(AuthorityStore authorities, OfficialStore officials, AuthoritySearch search, ApplicationEventPublisher events) {
        this.authorities = authorities;
        this.officials = officials;
        this.search = search;
        this.events = events;
    }

    /** Who heads an authority, and how they are addressed. */
    public record Head(LocalizedText name, LocalizedText post, LocalizedText addressedPost, LocalizedText addressedName,
            LocalDate since) {

        @Override
        public String toString() {
            return "Head";
        }
    }

    @PreAuthorize(KEEPS)
    public Authority enter(LocalizedText name, LocalizedText addressed, @Nullable AuthorityId superior, Channel channel,
            @Nullable String email) {
        return enter(AuthorityId.fresh(), name, addressed, superior, channel, email);
    }

    private Authority enter(AuthorityId id, LocalizedText name, LocalizedText addressed, @Nullable AuthorityId superior,
            Channel channel, @Nullable String email) {
        Authority entered = authorities.save(
                new Authority(id, 0, name, addressed, superior, channel,
                        email == null ? null : new MailAddress(email).value(), LocalizedText.NONE, null, null));
        events.publishEvent(new AuthorityEntered(entered.id()));
        return entered;
    }

    /** An authority with the official who heads it, by a form with an id of its own: sent twice, it enters them once. */
    @PreAuthorize(KEEPS)
    public void enterWithHead(AuthorityId id, LocalizedText name, LocalizedText addressed, Channel channel, @Nullable String email,
            Head head) {
        if (!authorities.existsById(id)) {
            enter(id, name, addressed, null, channel, email);
            appoint(id, head.name(), head.post(), head.addressedPost(), head.addressedName(), head.since(), null);
        }
    }

    /** Whether the form with this id has entered an authority, and says something else by now. */
    @PreAuthorize(KEEPS)
    @Transactional(readOnly = true)
    public boolean isAnother(AuthorityId id, LocalizedText name, LocalizedText addressed, Channel channel, @Nullable String email,
            Head head) {
        return authorities.findById(id).filter(known -> !(known.name().equals(name) && known.addressed().equals(addressed)
                && known.channel() == channel && Objects.equals(known.email(), email == null ? null : new MailAddress(email).value())
                && of(id).stream().map(Authorities::asHead).anyMatch(head::equals))).isPresent();
    }

    private static Head asHead(Official one) {
        return new Head(one.name(), one.post(), one.addressedPost(), one.addressedName(), one.since());
    }

    /** @throws OptimisticLockingFailureException when somebody changed it meanwhile */
    @PreAuthorize(KEEPS)
    public void change(Authority authority) {
        AuthorityRules.require(authority, authority.superior() == null ? List.of() : authorities.above(authority.superior().value()));
        authorities.save(authority);
        events.publishEvent(new AuthorityChanged(authority.id()));
    }

    /** Notes who heads an authority. */
    @PreAuthorize(KEEPS)
    public Official appoint(AuthorityId authority, LocalizedText name, LocalizedText post, LocalizedText addressedPost,
            LocalizedText addressedName, LocalDate since, @Nullable LocalDate until) {
        return appoint(new Official(OfficialId.fresh(), 0, authority, name, post, addressedPost, addressedName, since, until));
    }

    /**
     * Notes who heads an authority, or corrects it: their term of office, their forms of address.
     *
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile
     */
    @PreAuthorize(KEEPS)
    public Official appoint(Official official) {
        AuthorityRules.require(official);
        Official saved = officials.save(official);
        events.publishEvent(new AuthorityChanged(official.authority()));
        return saved;
    }

    @Transactional(readOnly = true)
    public Authority find(AuthorityId id) {
        return authorities.findById(id).orElseThrow(() -> new Refusal("directory.refusal.noAuthority"));
    }

    @Transactional(readOnly = true)
    public Official official(OfficialId id) {
        return officials.findById(id).orElseThrow(() -> new Refusal("directory.refusal.noAuthority"));
    }

    @Transactional(readOnly = true)
    public Map<OfficialId, Official> officials(Collection<OfficialId> ids) {
        return officials.findAllById(ids).stream().collect(Collectors.toMap(Official::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<AuthorityId, Authority> byId(Collection<AuthorityId> ids) {
        return authorities.findAllById(ids).stream().collect(Collectors.toMap(Authority::id, Function.identity()));
    }

    /** A page in the order of the names in this language, after the given one; of those whose name has the words, if any are given. */
    @Transactional(readOnly = true)
    public List<Authority> after(@Nullable Authority last, String words, Language language) {
        return search.after(last, words, language);
    }

    /** Whether decision tables may name bodies so. */
    @Transactional(readOnly = true)
    public boolean isCode(String code) {
        return authorities.existsByCode(code);
    }

    @Transactional(readOnly = true)
    public List<Authority> ofCode(String code) {
        return authorities.findFirst20ByCodeOrderById(code);
    }

    /** Whether a body is the other one or above it, so that it cannot be below it. */
    @Transactional(readOnly = true)
    public boolean isAbove(AuthorityId body, AuthorityId other) {
        return authorities.above(other.value()).contains(body.value());
    }

    /** Bodies of a kind: of the region first, then those of the whole country. */
    @Transactional(readOnly = true)
    public List<Authority> coded(String code, @Nullable String region) {
        return authorities.coded(code, region);
    }

    /** Who heads and headed it, the latest first. */
    @Transactional(readOnly = true)
    public List<Official> of(AuthorityId authority) {
        return officials.of(authority.value());
    }

    /** Who heads these bodies on a day. */
    @Transactional(readOnly = true)
    public Map<AuthorityId, List<Official>> heads(List<Authority> bodies, LocalDate day) {
        return bodies.isEmpty() ? Map.of() : officials.heading(bodies.stream().map(one -> one.id().value()).toList(), day).stream()
                .collect(Collectors.groupingBy(Official::authority));
    }

    /**
     * Whom one can write to on this day, a part of them.
     *
     * @param words of posts and names, in any language; empty for all
     */
    @Transactional(readOnly = true)
    public List<Official> inOffice(LocalDate day, String words, int offset, int limit) {
        return officials.inOffice(day, words.replace("\0", "").strip(), offset, limit);
    }
}
