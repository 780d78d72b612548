package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.arasha.appeal.AppealId;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.Official;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** Asks how somebody is addressed in the language of filing, where nobody has written it yet; it is never made of another form. */
class AddressForm extends Div {

    private final TextField post = Inputs.line("directory.official.addressedPost", Authority.LONGEST_NAME);
    private final TextField name = Inputs.line("directory.official.addressedName", Authority.LONGEST_NAME);

    AddressForm(Authorities authorities, Drafts drafts, AppealId appeal, Official official, Language filed, Consumer<Official> saved) {
        post.setValue(Objects.requireNonNullElse(official.addressedPost().exactly(filed), ""));
        name.setValue(Objects.requireNonNullElse(official.addressedName().exactly(filed), ""));
        DraftKeeper draft = new DraftKeeper(drafts, "address." + filed, official.id().value(), appeal.value()).text("post", post).text("name", name).restore();
        add(new Paragraph(getTranslation("directory.official.noForm", getTranslation("ui.language.name." + filed))), Inputs.pair(post, name),
                new Button(getTranslation("ui.save"), click -> {
                    draft.requireAllSeen();
                    if (check(new Checks()).passed()) {
                        Official addressed = authorities.appoint(official.addressed(filed, post.getValue().strip(), name.getValue().strip()));
                        draft.discard();
                        saved.accept(addressed);
                    }
                }), draft);
    }

    private Checks check(Checks checks) {
        return checks.filled(post).atMost(post, Authority.LONGEST_NAME).filled(name).atMost(name, Authority.LONGEST_NAME);
    }

    /** What is typed counts once it is saved: until then the letter lacks it. */
    Checks checkSaved(Checks checks) {
        return check(checks).that(post, false, "directory.official.unsaved");
    }
}
