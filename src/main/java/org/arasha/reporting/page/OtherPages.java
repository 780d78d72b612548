package org.arasha.reporting.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.page.PageTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people without an account see where there is no page, where it is turned off, and when something fails. */
@Controller
@ControllerAdvice(basePackageClasses = OtherPages.class)
class OtherPages {

    private static final Logger log = LoggerFactory.getLogger(OtherPages.class);

    private final PublicPages pages;

    OtherPages(PublicPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/report/**")
    ModelAndView nothingHere(HttpServletRequest request, HttpServletResponse response) {
        return pages.notice("reporting.nothingHere", language(request), HttpStatus.NOT_FOUND, response);
    }

    /** The request is not logged, nor what the exception says: both may hold what a reporter wrote. */
    @ExceptionHandler
    ModelAndView failed(Exception fault, HttpServletRequest request, HttpServletResponse response) {
        log.error("The public page failed: {} at {}", fault.getClass().getName(),
                fault.getStackTrace().length == 0 ? "" : fault.getStackTrace()[0]);
        return Submitted.of(request).map(sent -> again(sent, request, response))
                .orElseGet(() -> pages.notice("reporting.failed", language(request), HttpStatus.SERVICE_UNAVAILABLE, response));
    }

    /** With what was sent: it is nowhere else any more. */
    private ModelAndView again(Submitted sent, HttpServletRequest request, HttpServletResponse response) {
        Language language = PageTexts.language(request, sent.get("lang"));
        Refusal failed = new Refusal("reporting.refusal.failed");
        if (request.getRequestURI().startsWith("/report/follow")) {
            return pages.codeAsked(language, sent, Optional.of(failed), HttpStatus.SERVICE_UNAVAILABLE, response);
        }
        ReportForm form = new ReportForm(sent);
        form.wrong("seal", failed);
        if (!sent.lost().isEmpty()) {
            form.lost();
        }
        return pages.page("form", language, HttpStatus.SERVICE_UNAVAILABLE, response, Map.of("form", form, "seal", sent.get("seal")));
    }

    private static Language language(HttpServletRequest request) {
        return Language.of(request.getLocale());
    }
}
