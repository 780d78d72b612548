package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** Who is asked to sign: those invited so far, and a line to invite another, which is kept as it is typed until it is sent. */
class InviteRows extends Div {

    private final transient AppealDesk desk;
    private final transient Appeal appeal;
    private final transient Runnable changed;
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final TextField name = Inputs.line("appeal.invite.name", SignatoryForm.LONGEST);
    private final TextField post = Inputs.line("appeal.invite.post", SignatoryForm.LONGEST);
    private final TextField email = Inputs.line("appeal.invite.email", MailAddress.LONGEST);
    private final Div invitation;
    private final DraftKeeper draft;

    InviteRows(AppealDesk desk, Appeal appeal, Runnable changed) {
        this.desk = desk;
        this.appeal = appeal;
        this.changed = changed;
        draft = new DraftKeeper(desk.drafts, "invitation", appeal.id().value());
        invitation = invitation();
        show();
    }

    /** Whatever is done with those invited: an invitation that is half typed stays. */
    private void show() {
        removeAll();
        SignaturesSection section = new SignaturesSection(desk, appeal, true, this::again);
        section.add(invitation);
        add(section);
    }

    private void again() {
        show();
        changed.run();
    }

    /** What is typed here and not sent would be lost with the draft. */
    Checks checkSent(Checks checks) {
        return checks.that(name, Stream.of(name, post, email).allMatch(TextField::isEmpty), "appeal.invite.unsent");
    }

    private Div invitation() {
        Language reader = Language.of(UI.getCurrent().getLocale());
        Language written = appeal.text().language();
        organisation.setLabel(getTranslation("appeal.invite.organisation"));
        List<Organisation> offered = Stream.concat(Stream.of(desk.organisations.own()), desk.organisations.partners().stream()).toList();
        organisation.setItems(offered);
        organisation.setItemLabelGenerator(one -> one.name().in(reader));
        email.setHelperText(getTranslation("appeal.invite.email.hint"));
        Button invite = new Button(getTranslation("appeal.invite"), click -> {
            Checks checks = new Checks().filled(organisation).filled(name).atMost(name, SignatoryForm.LONGEST).atMost(post, SignatoryForm.LONGEST);
            boolean byLink = !email.getValue().isBlank();
            if ((byLink ? checks.mailAddress(email) : checks).passed()) {
                OrganisationId of = organisation.getValue().id();
                LocalizedText who = LocalizedText.of(written, name.getValue());
                LocalizedText as = LocalizedText.of(written, post.getValue());
                if (byLink) {
                    new CodeOnce(desk.links.invite(appeal.id(), of, who, as, email.getValue()).code()).open();
                } else {
                    desk.signatories.invite(appeal.id(), of, who, as);
                }
                organisation.clear();
                Stream.of(name, post, email).forEach(TextField::clear);
                draft.discard();
                again();
            }
        });
        draft.value("organisation", organisation, one -> one.id().value().toString(),
                id -> offered.stream().filter(one -> one.id().value().toString().equals(id)).findFirst().orElse(null))
                .text("name", name).text("post", post).text("email", email).restore();
        Div line = new Div(organisation, name, post, email, invite, draft);
        line.addClassName("addressee");
        return line;
    }
}
