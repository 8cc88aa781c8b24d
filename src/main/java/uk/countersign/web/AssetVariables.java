package uk.countersign.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Lets every template, those of errors too, name the address of assets and of the sprite of icons. */
@Component
class AssetVariables implements SmartInitializingSingleton {

    private final ThymeleafViewResolver views;
    private final Assets assets;

    AssetVariables(ThymeleafViewResolver views, Assets assets) {
        this.views = views;
        this.assets = assets;
    }

    @Override
    public void afterSingletonsInstantiated() {
        views.addStaticVariable("assets", assets.path());
        views.addStaticVariable("icons", assets.path() + "/icons.svg");
    }
}
