package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Signatory;
import org.arasha.desk.DraftKeeper;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Folded;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Notices;

/**
 * Mends how somebody who is asked to sign is named and reached: in a draft all of it, of who has signed in further languages, later only
 * where the link goes to. Hundreds may be asked to sign: what is not opened is not built.
 */
class SignatoryForm extends Details {

    static final int LONGEST = 200;

    private static final String FORM = "signatory";

    /** Of these, those whose form the reader has begun and not sent. */
    static Set<UUID> begun(AppealDesk desk, List<Signatory> asked) {
        return desk.drafts.kept(FORM, asked.stream().map(SignatoryForm::keptUnder).toList());
    }

    /** What was typed over one name and post says nothing of another. */
    static UUID keptUnder(Signatory signatory) {
        return UUID.nameUUIDFromBytes((signatory.id().value() + "@" + signatory.name() + signatory.post()).getBytes(StandardCharsets.UTF_8));
    }

    private final transient AppealDesk desk;
    private final transient Appeal appeal;
    private final transient Signatory signatory;
    private final String email;
    private final transient Runnable afterwards;

    /**
     * @param email where their link goes to; empty where they have none
     * @param begun whether the reader has typed into it and not sent it
     */
    SignatoryForm(AppealDesk desk, Appeal appeal, Signatory signatory, String email, boolean begun, Runnable afterwards) {
        this.desk = desk;
        this.appeal = appeal;
        this.signatory = signatory;
        this.email = email;
        this.afterwards = afterwards;
        setSummaryText(getTranslation("appeal.signatory.mend"));
        Folded.onceOpened(this, this::fill);
        setOpened(begun);
    }

    private void fill() {
        Language written = appeal.text().language();
        boolean draft = appeal.handedOverAt() == null;
        LocalizedTextField name = new LocalizedTextField("appeal.signatory.name", written, LONGEST).oneLine();
        LocalizedTextField post = new LocalizedTextField("appeal.signatory.post", written, LONGEST).oneLine();
        TextField address = Inputs.line("appeal.signatory.address", MailAddress.LONGEST);
        if (signatory.hasSigned()) {
            name.setHelperText(getTranslation("appeal.signatory.signedUnder"));
        }
        address.setHelperText(getTranslation("appeal.signatory.address.hint"));
        name.setValue(signatory.name());
        post.setValue(signatory.post());
        address.setValue(email);
        DraftKeeper kept = new DraftKeeper(desk.drafts, FORM, keptUnder(signatory), appeal.id().value())
                .fields(new FieldSet().texts("name", name).texts("post", post)).text("address", address);
        kept.restore();
        Button save = new Button(getTranslation("appeal.signatory.save"), click -> {
            kept.requireAllSeen();
            Checks checks = new Checks().filled(name).shortEnough(name).shortEnough(post);
            boolean moved = !address.getValue().strip().equals(email) && !address.getValue().isBlank();
            if (!(moved ? checks.mailAddress(address) : checks).passed()) {
                return;
            }
            if (draft && !(name.getValue().equals(signatory.name()) && post.getValue().equals(signatory.post()))) {
                desk.invitations.correct(signatory, name.getValue(), post.getValue());
            }
            if (moved) {
                CodeOnce.of(desk, desk.links.address(signatory.id(), address.getValue())).open();
            }
            kept.discard();
            Notices.done(getTranslation("appeal.signatory.mended"));
            afterwards.run();
        });
        name.setVisible(draft);
        post.setVisible(draft);
        address.setVisible(signatory.isAwaited());
        Button leave = new Button(getTranslation("appeal.signatory.leave"), click -> {
            name.setValue(signatory.name());
            post.setValue(signatory.post());
            address.setValue(email);
            kept.discard();
            setOpened(false);
        });
        leave.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        Div actions = new Div(save, leave);
        actions.addClassName("row-actions");
        Div fields = new Div(name, post, address, actions, kept);
        fields.addClassName("addressee");
        add(fields);
    }
}
