//! How a webhook stands.

use super::super::names::Names;
use super::super::words::time;
use super::Portrait;
use crate::aggregates::webhook::WebhookEvent;

impl Portrait {
    pub(super) fn webhook(&mut self, event: &WebhookEvent, names: &Names) {
        match event {
            WebhookEvent::WebhookRegistered { office, name, url, .. } => {
                self.set("office", "所属工考办", names.region(*office));
                self.set("name", "名称", name);
                self.set("url", "推送地址", url);
                self.set("status", "状态", "启用");
            }
            WebhookEvent::WebhookRevised { name, url } => {
                self.set("name", "名称", name);
                self.set("url", "推送地址", url);
            }
            WebhookEvent::WebhookSecretRotated { former_until, .. } => {
                self.set("former_until", "原密钥有效至", time(*former_until));
            }
            WebhookEvent::WebhookPaused { reason } => {
                self.set("status", "状态", "暂停");
                self.set("reason", "原因", reason);
            }
            WebhookEvent::WebhookResumed {} => {
                self.set("status", "状态", "启用");
                self.forget("reason");
            }
            WebhookEvent::WebhookRemoved {} => self.set("status", "状态", "已删除"),
            WebhookEvent::DeliveryGivenUp { .. } => {}
        }
    }
}
