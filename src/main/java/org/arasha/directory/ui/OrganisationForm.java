package org.arasha.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** The fields of an organisation, new or known. */
class OrganisationForm extends Fields {

    private final transient Organisations organisations;
    private final transient @Nullable Organisation known;
    private final DraftKeeper draft;
    private final transient Consumer<Organisation> saved;
    private final Language language = Here.language();
    private final LocalizedTextField name =
            new LocalizedTextField("directory.organisation.name", language, Organisation.LONGEST_NAME);
    private final LocalizedTextField letterhead =
            new LocalizedTextField("directory.organisation.letterhead", language, Organisation.LONGEST_NAME);
    private final Select<Organisation.Kind> kind =
            Inputs.choice("directory.organisation.kind", "directory.organisation.kind.", Organisation.Kind.values());
    private final OrganisationField partOf;
    private final TextField email = Inputs.line("directory.organisation.email", MailAddress.LONGEST);

    OrganisationForm(Organisations organisations, Drafts drafts, @Nullable Organisation known, Consumer<Organisation> saved) {
        this.organisations = organisations;
        this.known = known;
        this.saved = saved;
        letterhead.setHelperText(getTranslation("directory.organisation.letterhead.hint"));
        email.setHelperText(getTranslation("directory.organisation.email.hint"));
        kind.setValue(Organisation.Kind.PARTNER);
        partOf = new OrganisationField("directory.organisation.partOf", organisations);
        partOf.setClearButtonVisible(true);
        if (known != null) {
            name.setValue(known.name());
            letterhead.setValue(known.letterhead());
            kind.setValue(known.kind());
            email.setValue(known.email() == null ? "" : known.email());
            partOf.setValue(known.partOf());
        }
        draft = known == null ? new DraftKeeper(drafts, "NewOrganisation")
                : new DraftKeeper(drafts, "Organisation", asOf(known), known.id().value());
        draft.fields(fields()).restore();
        Button save = new Button(getTranslation(known == null ? "directory.organisation.enter" : "ui.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div names = new Div(name, letterhead);
        names.addClassName("pair");
        Div facts = new Div(kind, partOf, email);
        facts.addClassName("pair");
        add(names, facts, draft, save);
    }

    /** What was typed over one version says nothing of another. */
    private static UUID asOf(Organisation known) {
        return UUID.nameUUIDFromBytes((known.id().value() + "@" + known.version()).getBytes(StandardCharsets.UTF_8));
    }

    private FieldSet fields() {
        return new FieldSet().texts("directory.organisation.name", name).texts("directory.organisation.letterhead", letterhead)
                .with("directory.organisation.kind", kind, one -> getTranslation("directory.organisation.kind." + one))
                .with("directory.organisation.partOf", partOf, partOf::words,
                        OrganisationField::written, OrganisationField::read)
                .text("directory.organisation.email", email);
    }

    private void save() {
        draft.requireAllSeen();
        Checks checks = new Checks().that(name, !name.getValue().isEmpty(), "ui.required")
                .shortEnough(name)
                .shortEnough(letterhead)
                .filled(kind).that(partOf, known == null || partOf.isEmpty() || !partOf.getValue().equals(known.id()),
                        "directory.refusal.partOfItself");
        if (!email.getValue().isBlank()) {
            checks.mailAddress(email);
        }
        if (checks.passed()) {
            Organisation organisation = known == null ? entered()
                    : organisations.describe(known.id(), known.version(), name.getValue(), letterhead.getValue(), partOf.getValue(),
                            email.getValue(), kind.getValue());
            draft.made();
            saved.accept(organisation);
        }
    }

    private Organisation entered() {
        if (organisations.isAnother(new OrganisationId(draft.makes()), name.getValue(), letterhead.getValue(), partOf.getValue(),
                email.getValue(), kind.getValue())) {
            draft.makeAnother();
        }
        return organisations.enter(new OrganisationId(draft.makes()), name.getValue(), letterhead.getValue(), partOf.getValue(),
                email.getValue(), kind.getValue());
    }
}
