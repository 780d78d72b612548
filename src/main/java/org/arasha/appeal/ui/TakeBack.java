package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remarks;
import org.arasha.desk.FoldedForm;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/** A letter that lies with those who sign is taken back by its lawyers, with the reason. */
class TakeBack extends FoldedForm {

    TakeBack(AppealDesk desk, AppealId appeal, Runnable afterwards) {
        super("appeal.takeBack");
        TextArea reason = Inputs.text("appeal.takeBack.reason", Remarks.LONGEST);
        reason.setHelperText(getTranslation("appeal.takeBack.hint"));
        Button take = new Button(getTranslation("appeal.takeBack"), click -> {
            if (new Checks().filled(reason).atMost(reason, Remarks.LONGEST).passed()) {
                desk.appeals.takeBack(appeal, reason.getValue());
                Notices.done(getTranslation("appeal.takenBack"));
                afterwards.run();
            }
        });
        with(reason, take);
    }
}
