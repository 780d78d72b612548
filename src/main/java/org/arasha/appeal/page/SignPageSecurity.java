package org.arasha.appeal.page;

import org.arasha.access.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the page of personal links; who may do what there is told by the link and its code. */
@Configuration(proxyBeanMethods = false)
class SignPageSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain signPage(HttpSecurity http) throws Exception {
        return OpenPages.of(http, "/sign/**", "/sign.css", "/letter.css");
    }
}
