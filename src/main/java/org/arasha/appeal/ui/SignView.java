package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.arasha.appeal.Letter;
import org.arasha.appeal.Letters;
import org.arasha.appeal.Signatories;
import org.arasha.appeal.SignatoryId;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.Desk;
import org.arasha.desk.TaskScreen;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.RecordHeader;

/** <i>Confirm signature</i>: an organisation reads the letter as it will be sent, and signs or declines. */
@Route("appeals/:id/sign")
@RolesAllowed("PARTNER")
class SignView extends TaskScreen {

    private final transient Signatories signatories;
    private final transient Letters letters;

    SignView(Desk desk, Signatories signatories, Letters letters) {
        super(desk, "Task_ConfirmSignature");
        this.signatories = signatories;
        this.letters = letters;
    }

    @Override
    protected UUID open(String id) {
        try {
            return signatories.own(SignatoryId.of(id)).id().value();
        } catch (IllegalArgumentException noId) {
            throw new Refusal("appeal.refusal.noSuchAppeal");
        }
    }

    @Override
    protected Component header() {
        Letter letter = letter(Language.of(UI.getCurrent().getLocale()));
        return new RecordHeader(letter.number() == null ? "" : letter.number(), letter.subject());
    }

    @Override
    protected Component knowledge() {
        return new LetterPane("appeal", Language.of(UI.getCurrent().getLocale()), this::letter);
    }

    @Override
    protected DecisionPane decision() {
        return new DecisionPane(new Paragraph(getTranslation("appeal.sign.hint")))
                .primary(getTranslation("appeal.sign"), () -> {
                    signatories.answer(new SignatoryId(subject()), true);
                    done(getTranslation("appeal.signed"));
                })
                .other(getTranslation("appeal.decline"), () -> {
                    signatories.answer(new SignatoryId(subject()), false);
                    done(getTranslation("appeal.declined"));
                });
    }

    @Override
    protected Component recordLink() {
        return new Anchor("work", getTranslation("shell.toWork"));
    }

    private Letter letter(Language language) {
        return letters.toSign(new SignatoryId(subject()), language);
    }
}
