package org.arasha.incident;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.shared.Id;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The languages of claims that another one has left behind by changing since. A claim may be written in any of its languages first, so
 * each is told of against each other one; letters ask about the language from which they are translated. Whoever writes a translation
 * anew, or says that it is right, has looked through it.
 */
@Service
@Transactional
public class ClaimTranslations {

    /**
     * A language that lags behind another.
     *
     * @param was how the other one was when this was last a right translation of it
     */
    public record Lag(ClaimId claim, Language language, Language other, String was) {}

    private final Incidents incidents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ClaimTranslations(Incidents incidents, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Lag> of(IncidentId id) {
        return unchecked(List.of(incidents.visible(id).id()));
    }

    /** For letters that hold the incidents; asks nobody's permission. What has come back to what it was, or is gone, leaves nothing behind. */
    @Unchecked
    @Transactional(readOnly = true)
    public List<Lag> unchecked(Collection<IncidentId> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("""
                select b.claim, b.language, b.other, b.was from claim_behind b join claim c on c.id = b.claim
                where c.incident = any(:ids) and b.was <> case b.other when 'RU' then c.text_ru when 'KK' then c.text_kk else c.text_en end
                    and case b.language when 'RU' then c.text_ru when 'KK' then c.text_kk else c.text_en end is not null
                order by b.claim, b.language, b.other""").param("ids", Id.values(ids))
                .query((row, n) -> new Lag(new ClaimId(row.getObject("claim", UUID.class)), Language.valueOf(row.getString("language")),
                        Language.valueOf(row.getString("other")), row.getString("was"))).list();
    }

    /**
     * Somebody has looked through a language of a claim.
     *
     * @param seen the claim as they have seen it
     * @throws OptimisticLockingFailureException when it has changed since: that nobody has looked through
     */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void right(Claim seen, Language language) {
        incidents.requireWritable(seen.incident());
        if (jdbc.sql("select 1 from claim where id = ? and version = ? for update").params(seen.id().value(), seen.version())
                .query(Integer.class).optional().isEmpty()) {
            throw new OptimisticLockingFailureException("The claim has changed or is gone");
        }
        jdbc.sql("delete from claim_behind where claim = ? and language = ?").params(seen.id().value(), language.name()).update();
        events.publishEvent(new IncidentChanged(seen.incident()));
    }

    /** What changes leaves the others behind, but for those that change with it, and that of which it is itself a late translation. */
    void follow(Claim before, Claim now) {
        LocalizedText was = before.text();
        List<Language> changed = Stream.of(Language.values()).filter(one -> !Objects.equals(was.exactly(one), now.text().exactly(one))).toList();
        if (changed.isEmpty()) {
            return;
        }
        List<Lag> lags = unchecked(List.of(now.incident())).stream().filter(lag -> lag.claim().equals(now.id())).toList();
        changed.forEach(one -> jdbc.sql("delete from claim_behind where claim = ? and language = ?").params(now.id().value(), one.name()).update());
        changed.stream().filter(was::has).forEach(one -> Stream.of(Language.values()).filter(other -> was.has(other) && !changed.contains(other))
                .filter(other -> lags.stream().noneMatch(lag -> lag.language() == one && lag.other() == other))
                .forEach(other -> jdbc.sql("insert into claim_behind values (?, ?, ?, ?) on conflict do nothing")
                        .params(now.id().value(), other.name(), one.name(), was.exactly(one)).update()));
    }
}
