package org.arasha.appeal.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;

/** Who is asked to sign: those invited so far, and a line to invite another, which is kept as it is typed until it is sent. */
class InviteRows extends Div {

    private final transient AppealDesk desk;
    private final transient Appeal appeal;
    private final transient Runnable changed;
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final LocalizedTextField name;
    private final LocalizedTextField post;
    private final TextField email = Inputs.line("appeal.invite.email", MailAddress.LONGEST);
    private final Div invitation;
    private final DraftKeeper draft;

    InviteRows(AppealDesk desk, Appeal appeal, Runnable changed) {
        this.desk = desk;
        this.appeal = appeal;
        this.changed = changed;
        name = new LocalizedTextField("appeal.invite.name", appeal.text().language(), SignatoryForm.LONGEST).oneLine();
        post = new LocalizedTextField("appeal.invite.post", appeal.text().language(), SignatoryForm.LONGEST).oneLine();
        draft = new DraftKeeper(desk.drafts, "invitation", appeal.id().value());
        invitation = invitation();
        show();
    }

    /** Whatever is done with those invited: an invitation that is half typed stays. */
    private void show() {
        removeAll();
        SignaturesSection section = new SignaturesSection(desk, desk.appeals.visible(appeal.id()), desk.mayWrite(), this::again);
        section.add(invitation);
        add(section);
    }

    private void again() {
        show();
        changed.run();
    }

    /** What is typed here and not sent would be lost with the draft. */
    Checks checkSent(Checks checks) {
        String unsent = "appeal.invite.unsent";
        return checks.that(organisation, organisation.isEmpty(), unsent).that(name, name.isEmpty(), unsent)
                .that(post, post.isEmpty(), unsent).that(email, email.isEmpty(), unsent);
    }

    /** Ourselves and the partners; of more than a list holds, those whose name is typed. */
    private Stream<Organisation> offered(String words) {
        return words.isBlank() ? Stream.concat(Stream.of(desk.organisations.own()), desk.organisations.partners().stream())
                : desk.organisations.search(words).stream().filter(one -> one.own() || one.kind() == Organisation.Kind.PARTNER);
    }

    private Div invitation() {
        Language reader = Here.language();
        organisation.setLabel(getTranslation("appeal.invite.organisation"));
        organisation.setItems(query -> offered(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        organisation.setItemLabelGenerator(one -> one.name().in(reader));
        email.setHelperText(getTranslation("appeal.invite.email.hint"));
        Button invite = new Button(getTranslation("appeal.invite"), click -> {
            draft.requireAllSeen();
            Checks checks = new Checks().filled(organisation).filled(name).shortEnough(name).shortEnough(post);
            boolean byLink = !email.getValue().isBlank();
            if ((byLink ? checks.mailAddress(email) : checks).passed()) {
                OrganisationId of = organisation.getValue().id();
                if (byLink) {
                    String who = name.getValue().in(reader) + ", " + organisation.getValue().name().in(reader);
                    new CodeOnce(desk.links.invite(appeal.id(), of, name.getValue(), post.getValue(), email.getValue()).code(), who).open();
                } else {
                    desk.signatories.invite(appeal.id(), of, name.getValue(), post.getValue());
                }
                clear();
                again();
            }
        });
        Button clear = new Button(getTranslation("appeal.invite.clear"), click -> clear());
        clear.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        Div actions = new Div(invite, clear);
        actions.addClassName("row-actions");
        draft.value("organisation", organisation, one -> one.id().value().toString(),
                id -> desk.organisations.byId(List.of(new OrganisationId(UUID.fromString(id)))).values().stream().findFirst().orElse(null))
                .fields(new FieldSet().texts("name", name).texts("post", post)).text("email", email).restore();
        Div line = new Div(organisation, name, post, email, actions, draft);
        line.addClassNames("addressee", "invitation");
        return line;
    }

    private void clear() {
        Stream.<HasValue<?, ?>>of(organisation, name, post, email).forEach(HasValue::clear);
        draft.discard();
    }
}
