package org.arasha.reporting.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.page.PageTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages for people without an account: never stored by a browser, in the language they asked for. */
@Component
class PublicPages {

    private final String organisation;
    private final String phone;
    private final String elsewhere;

    PublicPages(@Value("${arasha.organisation}") String organisation, @Value("${arasha.reports.phone}") String phone,
            @Value("${arasha.reports.leave-to}") String elsewhere) {
        this.organisation = organisation;
        this.phone = phone;
        this.elsewhere = elsewhere;
    }

    ModelAndView page(String template, Language language, HttpStatus status, HttpServletResponse response, Map<String, ?> model) {
        ModelAndView page = new PageTexts(language, organisation).page("report/" + template, status, response, model);
        page.addObject("phone", phone);
        page.addObject("elsewhere", elsewhere);
        return page;
    }

    /** Asks for the code; what was written meanwhile goes along unseen. */
    ModelAndView codeAsked(Language language, Submitted sent, Optional<Refusal> error, HttpStatus status, HttpServletResponse response) {
        Map<String, Object> model = new HashMap<>(Map.of("form", new ReportForm(sent)));
        error.ifPresent(one -> model.put("error", one));
        return page("follow", language, status, response, model);
    }

    /** A page that only says something. */
    ModelAndView notice(String key, Language language, HttpStatus status, HttpServletResponse response) {
        return page("notice", language, status, response, Map.of("key", key));
    }
}
