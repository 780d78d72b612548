package org.arasha.legal.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.arasha.legal.Law;
import org.arasha.legal.LawId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** What a law is called in lists and in citations, in all languages; its code stays as it was entered. */
class LawForm extends EditForm<Law> {

    private final LocalizedTextField name = new LocalizedTextField("legal.law.name", Here.language(), Law.LONGEST_NAME).oneLine();
    private final LocalizedTextField cited = new LocalizedTextField("legal.norm.cited", Here.language(), Law.LONGEST_NAME).oneLine();
    private final TextField code = Inputs.line("legal.law.code", Law.LONGEST_CODE);

    LawForm() {
        cited.setHelperText(getTranslation("legal.norm.cited.hint"));
        code.setHelperText(getTranslation("legal.law.code.hint"));
        add(name, cited, code);
    }

    @Override
    public void fill(Law known) {
        name.setValue(known.name());
        cited.setValue(known.cited());
        code.setValue(known.code());
        code.setReadOnly(true);
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks();
        for (Language language : Language.values()) {
            checks.filledIn(language, name).filledIn(language, cited);
        }
        return checks.shortEnough(name).shortEnough(cited).atMost(code, Law.LONGEST_CODE)
                .that(code, code.getValue().length() > Law.LONGEST_CODE || Law.isCode(code.getValue().strip()), "legal.law.code.wrong").passed();
    }

    @Override
    public Law value(@Nullable Law known) {
        return new Law(known == null ? LawId.fresh() : known.id(), known == null ? 0 : known.version(), code.getValue().strip(),
                name.getValue(), cited.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().texts("legal.law.name", name).texts("legal.norm.cited", cited).text("legal.law.code", code);
    }
}
