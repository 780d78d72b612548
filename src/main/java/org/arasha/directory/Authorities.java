package org.arasha.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies appeals go to, and who heads them on a given day. */
@Service
@Transactional
public class Authorities {

    private final AuthorityStore authorities;
    private final OfficialStore officials;
    private final ApplicationEventPublisher events;

    Authorities(AuthorityStore authorities, OfficialStore officials, ApplicationEventPublisher events) {
        this.authorities = authorities;
        this.officials = officials;
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

    @PreAuthorize("hasAnyRole('LAWYER', 'MANAGER', 'ADMINISTRATOR')")
    public Authority enter(LocalizedText name, LocalizedText addressed, @Nullable AuthorityId superior, Channel channel,
            @Nullable String email) {
        return enter(AuthorityId.fresh(), name, addressed, superior, channel, email);
    }

    private Authority enter(AuthorityId id, LocalizedText name, LocalizedText addressed, @Nullable AuthorityId superior,
            Channel channel, @Nullable String email) {
        Authority entered = authorities.save(
                new Authority(id, 0, name, addressed, superior, channel,
                        email == null ? null : new MailAddress(email).value()));
        events.publishEvent(new AuthorityEntered(entered.id()));
        return entered;
    }

    /** An authority with the official who heads it, by a form with an id of its own: sent twice, it enters them once. */
    @PreAuthorize("hasAnyRole('LAWYER', 'MANAGER', 'ADMINISTRATOR')")
    public void enterWithHead(AuthorityId id, LocalizedText name, LocalizedText addressed, Channel channel, @Nullable String email,
            Head head) {
        if (!authorities.existsById(id)) {
            enter(id, name, addressed, null, channel, email);
            appoint(id, head.name(), head.post(), head.addressedPost(), head.addressedName(), head.since(), null);
        }
    }

    /** Notes who heads an authority. */
    @PreAuthorize("hasAnyRole('LAWYER', 'MANAGER', 'ADMINISTRATOR')")
    public Official appoint(AuthorityId authority, LocalizedText name, LocalizedText post, LocalizedText addressedPost,
            LocalizedText addressedName, LocalDate since, @Nullable LocalDate until) {
        Official official = officials.save(new Official(OfficialId.fresh(), 0, authority, name, post, addressedPost,
                addressedName, since, until));
        events.publishEvent(new AuthorityEntered(authority));
        return official;
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

    /** Whom one can write to on this day. */
    @Transactional(readOnly = true)
    public List<Official> inOffice(LocalDate day) {
        return officials.inOffice(day);
    }
}
