package org.arasha.appeal;

import java.util.List;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.incident.IncidentId;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which detentions and proceedings a letter tells of: all that are on record, but for those its authors leave out. */
@Service
@Transactional
public class FactsToTell {

    private final AppealAccess access;
    private final LetterComposer composer;
    private final LeftOut leftOut;
    private final CurrentUser user;
    private final AppealStore appeals;
    private final ApplicationEventPublisher events;

    FactsToTell(AppealAccess access, LetterComposer composer, LeftOut leftOut, CurrentUser user, AppealStore appeals, ApplicationEventPublisher events) {
        this.access = access;
        this.composer = composer;
        this.leftOut = leftOut;
        this.user = user;
        this.appeals = appeals;
        this.events = events;
    }

    /** Of one incident, in the words and the order of the letter. */
    @Transactional(readOnly = true)
    public List<FactToTell> of(AppealId appeal, IncidentId incident, Language language) {
        return composer.facts(access.visible(appeal), incident, language);
    }

    /** The cases of which the letter tells a fine in tenge by an index for which nobody vouches. */
    @Transactional(readOnly = true)
    public List<CaseNumber> unconfirmed(AppealId appeal) {
        return composer.unconfirmed(access.visible(appeal));
    }

    /** Two authors who decide at once both get their way: each fact is a row of its own. Who decides it is one of its authors. */
    @PreAuthorize("hasRole('LAWYER')")
    public void tell(AppealId id, UUID fact, boolean told) {
        access.hold(id);
        Appeal appeal = access.visible(id);
        appeal.draft(appeal.version());
        leftOut.set(id, fact, !told);
        if (!appeal.isAuthor(user.id())) {
            appeals.save(appeal.by(user.id()));
        }
        events.publishEvent(new FactLeftOut(id));
    }
}
