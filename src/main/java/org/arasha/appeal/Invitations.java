package org.arasha.appeal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lawyers mend of those they have invited to sign, while the letter is with them. A signature that was given stands under the name
 * and post it was given with, until they are asked for it again.
 */
@Service
@Transactional
@PreAuthorize("hasRole('LAWYER')")
public class Invitations {

    private final Signatories signatories;
    private final SignatoryStore store;
    private final AppealStore appeals;
    private final AppealAccess access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Invitations(Signatories signatories, SignatoryStore store, AppealStore appeals, AppealAccess access, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.signatories = signatories;
        this.store = store;
        this.appeals = appeals;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Another name or post of who signs for the organisation. Of who has signed both are only written in further languages than those they
     * have signed with: the letter may come to be filed in them, and a name is no part of what they have signed.
     *
     * @param known as it was found: what stands there still stays as somebody else has corrected it meanwhile
     */
    public void correct(Signatory known, LocalizedText name, LocalizedText post) {
        Signatory signatory = inDraft(known.id());
        if (name.isEmpty()) {
            throw new Refusal("appeal.refusal.signatoryWithoutName");
        }
        LocalizedText named = name.equals(known.name()) ? signatory.name() : name;
        LocalizedText posted = post.equals(known.post()) ? signatory.post() : post;
        if (signatory.hasSigned() && !asSigned(signatory.appeal()).getOrDefault(signatory.id(), signatory).staysNamed(named, posted)) {
            throw new Refusal("appeal.refusal.signedUnderThisName");
        }
        store.save(signatory.named(named, posted));
        events.publishEvent(new SignatoryCorrected(known.id()));
    }

    /** Those who have signed and were named otherwise since, in further languages: a slip in these is mended. */
    @Transactional(readOnly = true)
    public Set<SignatoryId> namedSince(AppealId appeal) {
        Map<SignatoryId, Signatory> signed = asSigned(appeal);
        return signatories.of(appeal).stream().filter(one -> signed.containsKey(one.id()))
                .filter(one -> !one.equals(signed.get(one.id()))).map(Signatory::id).collect(Collectors.toSet());
    }

    /** Those who have signed and were written anew since, named as they were when they signed. */
    private Map<SignatoryId, Signatory> asSigned(AppealId appeal) {
        Map<SignatoryId, Signatory> now = store.findByAppealOrderByPosition(appeal).stream().collect(Collectors.toMap(Signatory::id, one -> one));
        return jdbc.sql("""
                select distinct on (s.id) s.id, old.* from signatory s join record_history h on h.table_name = 'signatory' and h.record_id = s.id,
                    jsonb_to_record(h.content) old(version bigint, answered_at timestamptz, name_ru text, name_kk text, name_en text,
                        post_ru text, post_kk text, post_en text)
                where s.appeal = ? and s.answer = 'SIGNED' and old.answered_at = s.answered_at order by s.id, old.version""")
                .param(appeal.value()).query((row, n) -> now.get(new SignatoryId(row.getObject("id", UUID.class)))
                        .named(LocalizedText.read(row, "name"), LocalizedText.read(row, "post"))).list().stream()
                .collect(Collectors.toMap(Signatory::id, one -> one));
    }

    /**
     * Who declined is asked once more, for instance since what they asked for was mended; the reason they gave stays in the history. So is
     * who has signed and takes it back, or signs under another name: then they may decline, or be removed, as anybody who is awaited.
     */
    public void askAgain(SignatoryId id) {
        Signatory signatory = inDraft(id);
        if (!signatory.hasSigned() && signatory.answer() != Answer.DECLINED) {
            throw new Refusal("appeal.refusal.notAnswered");
        }
        store.save(signatory.awaited());
        events.publishEvent(new SignatoryCorrected(id));
    }

    /** Who was invited by mistake. Who has remarked is a part of the letter's making and stays. */
    public void remove(SignatoryId id) {
        Signatory signatory = inDraft(id);
        if (signatory.hasSigned()) {
            throw new Refusal("appeal.refusal.answeredAlready");
        }
        if (jdbc.sql("select exists (select 1 from appeal_remark where signatory = ?)").param(id.value()).query(Boolean.class).single()) {
            throw new Refusal("appeal.refusal.signatoryRemarked");
        }
        jdbc.sql("delete from signing_link where signatory = ?").param(id.value()).update();
        jdbc.sql("delete from signing_access where signatory = ?").param(id.value()).update();
        store.delete(signatory);
        events.publishEvent(new SignatoryRemoved(signatory.appeal()));
    }

    /** Before whoever stands above them in the letter, if somebody does: the order is no part of what anybody has signed. */
    public void moveUp(SignatoryId id) {
        Signatory signatory = inDraft(id);
        store.findByAppealOrderByPosition(signatory.appeal()).stream().filter(one -> one.position() < signatory.position())
                .reduce((earlier, later) -> later).ifPresent(above -> {
                    store.save(above.at(signatory.position()));
                    store.save(signatory.at(above.position()));
                    events.publishEvent(new SignatoryMoved(id));
                });
    }

    /** Whoever hands the letter over meanwhile waits, or was first: nobody is asked under a name that goes, or comes unasked. */
    private Signatory inDraft(SignatoryId id) {
        access.hold(signatories.find(id).appeal());
        Signatory signatory = signatories.visible(id);
        Appeal appeal = appeals.findById(signatory.appeal()).orElseThrow();
        appeal.draft(appeal.version());
        return signatory;
    }
}
