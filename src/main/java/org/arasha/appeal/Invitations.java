package org.arasha.appeal;

import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lawyers mend of those they have invited to sign, while the letter is with them. A signature that was given stands as it is. */
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
     * Another name or post of who signs for the organisation.
     *
     * @param known as it was found: what stands there still stays as somebody else has corrected it meanwhile
     */
    public void correct(Signatory known, LocalizedText name, LocalizedText post) {
        Signatory signatory = mendable(known.id());
        if (name.isEmpty()) {
            throw new Refusal("appeal.refusal.signatoryWithoutName");
        }
        store.save(signatory.named(name.equals(known.name()) ? signatory.name() : name, post.equals(known.post()) ? signatory.post() : post));
        events.publishEvent(new SignatoryCorrected(known.id()));
    }

    /** Who declined is asked once more, for instance since what they asked for was mended; the reason they gave stays in the history. */
    public void askAgain(SignatoryId id) {
        Signatory signatory = mendable(id);
        if (signatory.answer() != Answer.DECLINED) {
            throw new Refusal("appeal.refusal.notDeclined");
        }
        store.save(signatory.awaited());
        events.publishEvent(new SignatoryCorrected(id));
    }

    /** Who was invited by mistake. Who has remarked is a part of the letter's making and stays. */
    public void remove(SignatoryId id) {
        Signatory signatory = mendable(id);
        if (jdbc.sql("select exists (select 1 from appeal_remark where signatory = ?)").param(id.value()).query(Boolean.class).single()) {
            throw new Refusal("appeal.refusal.signatoryRemarked");
        }
        jdbc.sql("delete from signing_link where signatory = ?").param(id.value()).update();
        jdbc.sql("delete from signing_access where signatory = ?").param(id.value()).update();
        store.delete(signatory);
        events.publishEvent(new SignatoryRemoved(signatory.appeal()));
    }

    /** Whoever hands the letter over meanwhile waits, or was first: nobody is asked under a name that goes, or comes unasked. */
    private Signatory mendable(SignatoryId id) {
        Signatory signatory = signatories.visible(id);
        access.hold(signatory.appeal());
        Appeal appeal = appeals.findById(signatory.appeal()).orElseThrow();
        appeal.draft(appeal.version());
        if (signatory.hasSigned()) {
            throw new Refusal("appeal.refusal.answeredAlready");
        }
        return signatory;
    }
}
