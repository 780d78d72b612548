package org.arasha.appeal;

import java.util.List;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.incident.IncidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What authors have made of a letter besides its own fields, for the one that comes after it. What they left out of the one stays out
 * of the other: a detention, or a claim of which no statement is left.
 */
@Component
class TakenAlong {

    private final StatementStore statements;
    private final KeptStatements kept;
    private final LeftOut leftOut;
    private final LeftCases leftCases;
    private final TextsBehind behind;
    private final OwnTranslations translations;
    private final SignatoryStore signatories;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TakenAlong(StatementStore statements, KeptStatements kept, LeftOut leftOut, LeftCases leftCases, TextsBehind behind,
            OwnTranslations translations, SignatoryStore signatories, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.statements = statements;
        this.kept = kept;
        this.leftOut = leftOut;
        this.leftCases = leftCases;
        this.behind = behind;
        this.translations = translations;
        this.signatories = signatories;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Into a letter that goes on from it: what it tells of the cases that stay. */
    void story(Appeal before, Appeal next) {
        List<IncidentId> staying = next.incidentIds();
        kept.of(before.id()).forEach((incident, written) -> {
            if (staying.contains(incident)) {
                statements.saveAll(written.stream().map(one -> one.in(next.id())).toList());
            }
        });
        leftOut.takeAlong(before.id(), next.id());
        leftCases.takeAlong(before.id(), next.id());
        behind.takeAlong(before, next);
        jdbc.sql("insert into appeal_taken (appeal, before) values (?, ?)").params(next.id().value(), before.id().value()).update();
    }

    /** Into the same letter that is written anew: who was to sign it is invited to sign this one; who declined has said so. */
    void letter(Appeal before, Appeal anew) {
        story(before, anew);
        translations.mark(anew.id(), translations.of(before.id()));
        signatories.findByAppealOrderByPosition(before.id()).stream().filter(one -> one.answer() != Answer.DECLINED).forEach(one -> {
            Signatory invited = signatories.save(Signatory.invited(anew.id(), one.position(), one.organisation(), one.name(), one.post()));
            takeAddress(one.id(), invited.id());
            events.publishEvent(new SignatoryInvited(anew.id()));
        });
    }

    /** Of who signs without an account. Their link goes with the new letter; the code they have goes with any link of theirs. */
    private void takeAddress(SignatoryId before, SignatoryId anew) {
        jdbc.sql("""
                insert into signing_access (signatory, email, code_hash, wrong_codes)
                select ?, email, code_hash, wrong_codes from signing_access where signatory = ?""")
                .params(anew.value(), before.value()).update();
    }
}
