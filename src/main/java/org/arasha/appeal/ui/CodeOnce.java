package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.appeal.SigningCode;

/** Shows a code to the lawyer who is to tell it; it is not shown again. */
class CodeOnce extends Dialog {

    CodeOnce(SigningCode code) {
        setHeaderTitle(getTranslation("appeal.code.title"));
        Paragraph digits = new Paragraph(code.inGroups());
        digits.setId("signing-code");
        digits.addClassName("signing-code");
        add(digits, new Paragraph(getTranslation("appeal.code.hint")));
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(getTranslation("appeal.code.told"), click -> close()));
    }
}
