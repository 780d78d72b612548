package org.arasha;

import java.util.function.UnaryOperator;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.SignatoryId;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms in which an appeal is written, signed and approved. */
@Component
@Lazy
public class AppealForms {

    private static final String WORDS = "As they told us.";

    private final As as;
    private final Filings filings;
    private final Appeals appeals;
    private final Organisations organisations;

    AppealForms(As as, Filings filings, Appeals appeals, Organisations organisations) {
        this.as = as;
        this.filings = filings;
        this.appeals = appeals;
        this.organisations = organisations;
    }

    public Form draft() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft", window -> window, "appeal.handOver");
    }

    public Form mailedDraft() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.MAIL), "/draft", window -> window, "appeal.handOver");
    }

    public Form statement() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft", window -> window.press("appeal.statements.show"),
                "appeal.handOver");
    }

    /** At the first statement of a letter. */
    public Form remark() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft", window -> window.press("appeal.statements.show")
                .press("appeal.remark.here").write("appeal.remark.here", WORDS), "appeal.remark.keep");
    }

    /** At the subject of a letter. */
    public Form textRemark() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft", window -> window.press("appeal.remark.text")
                .write("appeal.remark.text", WORDS), "appeal.remark.keep");
    }

    public Form answer() {
        Form remark = remark();
        return new Form(remark.who(), remark.address(), window -> remark.filled().apply(window).press(remark.button())
                .press("appeal.remark.answer").write("appeal.remark.answer", WORDS), remark.button());
    }

    public Form invitation() {
        var partner = organisations.find(filings.partner());
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft",
                window -> window.fill("appeal.invite.organisation", partner).write("appeal.invite.name", "N. Name"), "appeal.invite");
    }

    /** By a link that goes out by mail. */
    public Form mailedInvitation() {
        Form form = invitation();
        return new Form(form.who(), form.address(), window -> form.filled().apply(window)
                .write("appeal.invite.email", "partner@partner.example"), form.button());
    }

    public Form signatory() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        filings.invite(appeal, filings.partner());
        return appeal(Role.LAWYER, appeal, "/draft", window -> window.unfold("appeal.signatory.mend").write("appeal.signatory.post", WORDS), "appeal.signatory.save");
    }

    /** Of a signature that came outside the product. */
    public Form notedSignature() {
        AppealId appeal = filings.appealOpened();
        filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        return appeal(Role.LAWYER, appeal, "", window -> window.unfold("appeal.noteSigned").write("appeal.noteSigned.how", WORDS), "appeal.noteSigned");
    }

    public Form takingBack() {
        AppealId appeal = filings.appealOpened();
        filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        return appeal(Role.LAWYER, appeal, "", window -> window.write("appeal.takeBack.reason", WORDS), "appeal.takeBack");
    }

    /** Of somebody who reads the letter to sign it and has a remark. */
    public Form signersRemark() {
        AppealId appeal = filings.appealOpened();
        OrganisationId partner = filings.partner();
        SignatoryId signatory = filings.invite(appeal, partner);
        filings.draft(appeal, Channel.POST);
        return new Form(filings.speakerOf(partner), "appeals/" + signatory.value() + "/sign",
                window -> window.write("appeal.sign.words", WORDS), "appeal.link.remark.send");
    }

    public Form signature() {
        Form remark = signersRemark();
        return new Form(remark.who(), remark.address(), window -> window.mark(window.words("appeal.link.confirmed"), true), "appeal.sign");
    }

    public Form template() {
        return new Form(as.idOf(Role.LAWYER), "appeals/templates", window -> window.press("appeal.template.new")
                .write("appeal.template.name", WORDS).write("appeal.template.text", WORDS), "appeal.template.save");
    }

    public Form approval() {
        return appeal(Role.APPROVER, filings.appealDrafted(Channel.POST), "/approve", window -> window, "appeal.approve");
    }

    public Form returning() {
        return appeal(Role.APPROVER, filings.appealDrafted(Channel.POST), "/approve",
                window -> window.write("appeal.remark", WORDS), "appeal.return");
    }

    private Form appeal(Role role, AppealId id, String step, UnaryOperator<Window> filled, String button) {
        return new Form(as.idOf(role), "appeals/" + appeals.find(id).number() + step, filled, button);
    }
}
