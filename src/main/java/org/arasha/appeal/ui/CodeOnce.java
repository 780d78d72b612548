package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.appeal.Signatory;
import org.arasha.appeal.SigningCode;
import org.arasha.appeal.SigningLinks;
import org.arasha.shared.ui.Here;

/** Shows a code to the lawyer who is to tell it; it is not shown again. */
class CodeOnce extends Dialog {

    /** @param who it is to be told: ten of them may be asked one after another */
    CodeOnce(SigningCode code, String who) {
        setHeaderTitle(getTranslation("appeal.code.title"));
        Paragraph digits = new Paragraph(code.inGroups());
        digits.setId("signing-code");
        digits.addClassName("signing-code");
        add(new Paragraph(who), digits, new Paragraph(getTranslation("appeal.code.hint")));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        getFooter().add(new Button(getTranslation("appeal.code.told"), click -> close()));
    }

    static CodeOnce of(AppealDesk desk, SigningLinks.Invited invited) {
        Signatory one = invited.signatory();
        return new CodeOnce(invited.code(), one.name().in(Here.language()) + ", " + desk.organisations.find(one.organisation()).name().in(Here.language()));
    }
}
