package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.arasha.appeal.Correction;
import org.arasha.appeal.Letter;
import org.arasha.appeal.LetterHtml;
import org.arasha.appeal.Letters;
import org.arasha.appeal.Remarks;
import org.arasha.appeal.Signatories;
import org.arasha.appeal.SignatoryId;
import org.arasha.appeal.Variant;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.Desk;
import org.arasha.desk.TaskScreen;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
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

    /** The address names no appeal. */
    @Override
    public String getPageTitle() {
        return getTranslation("step.Task_ConfirmSignature") + " · Arasha";
    }

    @Override
    protected Component header() {
        Letter letter = letters.toSign(id(), Variant.toAll(Here.language()));
        return new RecordHeader(letter.number() == null ? "" : letter.number(), letter.subject());
    }

    @Override
    protected Component knowledge() {
        return new LetterPane("appeal", Here.language(), letters.ownTranslationsToSign(id()), () -> letters.recipientsToSign(id()),
                variant -> letters.toSign(id(), variant), LetterHtml::article, variant -> letters.editionToSign(id(), variant));
    }

    @Override
    protected DecisionPane decision() {
        SignatoryId id = id();
        String read = letters.textOf(id);
        TextArea words = Inputs.text("appeal.sign.words", Remarks.LONGEST);
        words.setHelperText(getTranslation("appeal.sign.words.hint"));
        SignedAs as = new SignedAs(letters.askedToSign(id));
        return new DecisionPane(new Paragraph(getTranslation("appeal.sign.hint")), as, words)
                .primary(getTranslation("appeal.sign"), () -> {
                    if (as.check(new Checks().that(words, words.isEmpty(), "appeal.sign.words.unsent")).passed()) {
                        signatories.sign(id, read);
                        done(getTranslation("appeal.signed"));
                    }
                })
                .other(getTranslation("appeal.link.remark.send"), () -> {
                    if (new Checks().filled(words).atMost(words, Remarks.LONGEST).passed()) {
                        signatories.remark(id, words.getValue());
                        words.clear();
                        Notices.done(getTranslation("appeal.link.done.remark"));
                    }
                })
                .other(getTranslation("appeal.decline"), () -> {
                    if (new Checks().atMost(words, Remarks.LONGEST).passed()) {
                        askWhetherToDecline(words.getValue());
                    }
                })
                .keeping(newDraft().text("words", words).restore());
    }

    /** Asks first: who has declined does not change it here. */
    private void askWhetherToDecline(String reason) {
        ConfirmDialog question = new ConfirmDialog(getTranslation("appeal.decline.question"), getTranslation("appeal.decline.hint"),
                getTranslation("appeal.decline"), confirm -> {
                    signatories.decline(id(), reason);
                    done(getTranslation("appeal.declined"));
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("appeal.decline.not"));
        question.open();
    }

    /** Whoever has signed sees here what was mended since. */
    @Override
    protected Component recordLink() {
        Div after = new Div(new Anchor("work", getTranslation("shell.toWork")));
        List<Correction> corrections = signatories.corrections(id());
        if (!corrections.isEmpty()) {
            after.add(new CorrectionsSection(corrections));
        }
        return after;
    }

    private SignatoryId id() {
        return new SignatoryId(subject());
    }
}
