import { renderPage } from '../pages/render';
import { App } from './App';

renderPage(App);
