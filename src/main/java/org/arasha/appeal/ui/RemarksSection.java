package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.arasha.appeal.Remark;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What approvers wrote when they gave the appeal back, the newest first. */
class RemarksSection extends Section {

    RemarksSection(List<Remark> remarks) {
        super("appeal.remarks");
        remarks.forEach(remark -> {
            Div one = new Div(new Paragraph(remark.text()),
                    new Quiet((remark.by() == null ? "" : remark.by() + ", ") + Dates.dayAndTime(remark.at())));
            one.addClassName("entry");
            add(one);
        });
    }
}
